import { SupplementExpired } from '#contracts';
import type { Setting } from '../domain/setting.js';
import { expireSupplement } from '../domain/supplements.js';
import { onDossier } from './on-dossier.js';

/** Papers that never came stop the dossier; papers that came in time make the timer late. */
export const stopWhenSupplementExpired = (setting: Setting) => onDossier(SupplementExpired, setting, expireSupplement);
