import { districtNow } from '#platform';
import { habitsIn, type Said, type Sighting as BadSighting } from '#agency-kit';
import type { Shipment } from './domain/shipment.js';
import type { Sighting } from './domain/sighting.js';

/** Habits of bad data that show in what the post tells of a parcel, by what was known of it before. */
export const sightingsIn = (shipment: Shipment, sighting: Sighting): BadSighting[] =>
  habitsIn(saidIn(shipment, sighting), districtNow()).map((habit) => ({
    source: 'post',
    habit,
    code: shipment.code,
    officeCode: shipment.officeCode,
  }));

/** A result is given to the applicant after the post had it; a parcel that was given is not on its way again. */
function saidIn({ status, seen, handOver }: Shipment, { what, at }: Sighting): Said {
  const receivedAt = what === 'delivered' ? handOver?.at : undefined;
  const dates = { receivedAt, returnedAt: at };
  const isOnItsWay = ['collected', 'in-transit', 'attempt-failed', 'held'].includes(what);
  const isLater = seen.every((before) => before.at < at);
  if (status !== 'delivered' || !isOnItsWay || !isLater) return { dates };
  return { dates, status: 'processing', stands: ['returned'] };
}
