import type { Direction, Shipment, Status } from './shipment.js';
import { isFinal } from './shipment.js';
import type { Seen } from './sighting.js';

/** Failed attempts after which a parcel goes no further. Rules found nowhere in law (domain.md §5.2), so a parameter. */
export const ATTEMPTS = 3;

/** What a sighting makes of a shipment. What is not listed is recorded only: the desk's signature makes "handed over", not the post's word. */
const MOVES: Record<Direction, Partial<Record<Seen, Status>>> = {
  collect: {
    collected: 'collected',
    'in-transit': 'in-transit',
    'at-desk-door': 'at-desk-door',
    'attempt-failed': 'attempt-failed',
    held: 'attempt-failed',
  },
  deliver: {
    collected: 'with-post',
    'in-transit': 'in-transit',
    'attempt-failed': 'attempt-failed',
    held: 'attempt-failed',
    'returned-to-desk': 'returned-to-desk',
    delivered: 'delivered',
  },
};

/** Where a shipment stands, from the facts alone, so that the order in which they became known does not matter. */
export function statusOf(shipment: Shipment): Status {
  const { direction, handOver, seen } = shipment;
  if (shipment.refusal !== undefined) return 'failed';
  if (direction === 'collect' && handOver) return 'handed-to-desk';
  if (seen.some(({ what }) => what === 'cancelled')) return shipment.cancelledAt ? 'cancelled' : 'failed';
  if (direction === 'collect' && attemptsOf(shipment) >= ATTEMPTS) return 'failed';
  const last = seen.findLast(({ what }) => MOVES[direction][what]);
  return (last && MOVES[direction][last.what]) ?? unseen(shipment);
}

function unseen({ cancelledAt, handOver, parcel }: Shipment): Status {
  if (cancelledAt) return 'cancelled';
  if (handOver) return 'with-post';
  return parcel ? 'ordered' : 'ordering';
}

/** Failed attempts so far, also those whose own message is still missing. */
export const attemptsOf = ({ seen }: Shipment): number =>
  Math.max(0, ...seen.filter(({ what }) => what === 'attempt-failed').map(({ attempt }) => attempt));

/** Whether the post has nothing more to tell: the parcel is at its end, and the money collected at the door is paid over. */
export function isSettled(shipment: Shipment): boolean {
  if (shipment.status === 'delivered' && shipment.codAmount > 0) return hasSeen(shipment, 'cod-settled');
  return isFinal(shipment.status) || shipment.status === 'cancelled';
}

export const hasSeen = ({ seen }: Shipment, what: Seen): boolean => seen.some((sighting) => sighting.what === what);
