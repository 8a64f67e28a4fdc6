import { PapersHandedToDesk } from '#contracts';
import { takePapersHandedToDesk } from '../domain/delivery.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** The papers are at the desk: the dossier can be accepted. */
export const notePapersHandedToDesk = (setting: Setting) =>
  onDossier(PapersHandedToDesk, setting, (dossier, _, moment) => takePapersHandedToDesk(dossier, moment));
