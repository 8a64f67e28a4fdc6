import { PapersCollected } from '#contracts';
import { takePapersCollected } from '../domain/delivery.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** The postman has the papers, and the fee if he took it. */
export const notePapersCollected = (setting: Setting) => onDossier(PapersCollected, setting, takePapersCollected);
