import { type Decision, DossierProcessing, HubError } from '#contracts';
import type { Business, Ongoing } from './business.js';
import { about, type Dossier } from './dossier.js';
import { quoted, STATE_LABELS } from './labels.js';
import type { Moment } from './moment.js';
import { canFollow } from './transitions.js';

/**
 * Moves the business state along the table. Where there is no direct way it goes through `processing`, and tells so: whoever
 * reads the events alone walks only lawful transitions.
 */
export function moveTo(dossier: Dossier, to: Business, moment: Pick<Moment, 'now'>): Decision<Dossier> {
  const { business } = dossier;
  const state = { ...dossier, business: to };
  if (canFollow(business.state, to.state)) return { state, events: [] };
  if (canFollow(business.state, 'processing') && canFollow('processing', to.state))
    return { state, events: [DossierProcessing(about(dossier, moment))] };
  const states = `${quoted(STATE_LABELS[business.state])} sang ${quoted(STATE_LABELS[to.state])}`;
  throw new HubError('dossier/act-not-allowed', `Hồ sơ không chuyển được từ ${states}.`);
}

/** As `moveTo`, for a state to which a withdrawal may go back: while one is asked, that is what changes. */
export function goOn(dossier: Dossier, to: Ongoing, moment: Pick<Moment, 'now'>): Decision<Dossier> {
  const { business } = dossier;
  if (business.state !== 'withdrawal-asked') return moveTo(dossier, { state: to }, moment);
  return { state: { ...dossier, business: { ...business, previous: to } }, events: [] };
}
