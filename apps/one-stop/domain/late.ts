import { type Decision, type EventContract, LateMessageRecorded } from '#contracts';
import { about, type Dossier } from './dossier.js';
import type { Moment } from './moment.js';

/** A message that came too late, twice or out of order: kept for the record, not applied. */
export function late(
  dossier: Dossier,
  what: Pick<EventContract, 'type'>,
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const recorded = { ...about(dossier, moment), what: what.type, state: dossier.business.state };
  return { state: dossier, events: [LateMessageRecorded(recorded)] };
}
