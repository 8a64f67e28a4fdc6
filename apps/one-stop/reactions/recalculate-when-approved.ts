import { RecalculationApproved } from '#contracts';
import { takeRecalculation } from '../domain/recalculation.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** A promise moves when a person approved that this very one moves. */
export const recalculateWhenApproved = (setting: Setting) =>
  onDossier(RecalculationApproved, setting, takeRecalculation);
