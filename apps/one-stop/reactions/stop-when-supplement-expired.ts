import { SupplementExpired } from '#contracts';
import { on } from '#messaging';
import type { Calendar } from '#working-time';
import { expireSupplement } from '../domain/supplements.js';
import { dossiers } from '../store/dossiers.js';

/** Papers that never came stop the dossier; papers that came in time make the timer late. */
export const stopWhenSupplementExpired = (calendar: Calendar) =>
  on(SupplementExpired, dossiers, (dossier, { data }, { now }) => expireSupplement(dossier, data, { now, calendar }));
