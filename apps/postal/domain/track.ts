import {
  CodSettled,
  type Decision,
  DeliveryAttemptFailed,
  HubError,
  type HubEvent,
  PapersCollected,
  ResultDelivered,
  ShipmentFailed,
} from '#contracts';
import { pollLater } from './calls.js';
import { named } from './order.js';
import { isFinal, type Shipment } from './shipment.js';
import { byHappening, isSame, type Sighting } from './sighting.js';
import { attemptsOf, hasSeen, statusOf } from './status-of.js';

/**
 * The post tells where a parcel is, by webhook or when polled. What it told before changes nothing; what is older than the
 * state is recorded and not applied; what is final stays. However often and in whatever order the lines of one history come,
 * the shipment ends in the same state.
 */
export function track(shipment: Shipment, sighting: Sighting, now: Date): Decision<Shipment> | undefined {
  if (shipment.parcel && sighting.parcel !== shipment.parcel) throw new HubError('shipment/not-found');
  if (shipment.seen.some((other) => isSame(other, sighting))) return undefined;
  const coded = shipment.parcel ? { state: shipment, events: [] } : named(shipment, sighting.parcel, now);
  const recorded = { ...coded.state, seen: [...coded.state.seen, sighting].toSorted(byHappening) };
  const status = isFinal(shipment.status) ? shipment.status : statusOf(recorded);
  const state = pollLater({ ...recorded, status }, now);
  return { state, events: [...coded.events, ...told(coded.state, state, sighting)] };
}

/** The post was asked and gave every line it has. */
export function polled(shipment: Shipment, sightings: readonly Sighting[], now: Date): Decision<Shipment> {
  const start: Decision<Shipment> = { state: pollLater(shipment, now), events: [] };
  return sightings.reduce<Decision<Shipment>>((before, sighting) => {
    const after = track(before.state, sighting, now);
    return after ? { state: after.state, events: [...before.events, ...after.events] } : before;
  }, start);
}

/** What this line changed for others: nothing when it is older than what was known. */
function told(before: Shipment, after: Shipment, sighting: Sighting): HubEvent[] {
  const about = { dossierId: after.dossierId, shipmentId: after.id, at: sighting.at };
  const attempts = attemptsOf(after);
  const { parcel, note, collected } = sighting;
  if (sighting.what === 'cod-settled' && !hasSeen(before, 'cod-settled'))
    return [CodSettled({ ...about, amount: collected })];
  if (after.status === 'attempt-failed' && after.direction === 'deliver' && attempts > attemptsOf(before))
    return [DeliveryAttemptFailed({ ...about, attempt: attempts, reason: note })];
  if (after.status === before.status) return [];
  if (after.status === 'collected') return [PapersCollected({ ...about, parcel, feeCollected: collected })];
  if (after.status === 'delivered')
    return [ResultDelivered({ ...about, receivedBy: sighting.receivedBy ?? 'applicant', codCollected: collected })];
  if (after.status === 'returned-to-desk' || after.status === 'failed')
    return [ShipmentFailed({ ...about, direction: after.direction, attempts, reason: note })];
  return [];
}
