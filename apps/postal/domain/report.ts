import { type Decision, HubError } from '#contracts';
import type { Shipment, Status } from './shipment.js';
import type { Seen, Sighting } from './sighting.js';
import { attemptsOf } from './status-of.js';
import { track } from './track.js';

/** What a postman tells by hand of a parcel in front of him. */
export type Report =
  | { readonly what: 'collected'; readonly collected: number }
  | { readonly what: 'attempt-failed'; readonly reason: string }
  | { readonly what: 'delivered'; readonly receivedBy: 'applicant' | 'representative'; readonly collected: number }
  | { readonly what: 'returned-to-desk'; readonly reason: string };
export type Reported = Report['what'];

const AT_HOME: readonly Status[] = ['ordered', 'attempt-failed'];
const ON_THE_WAY: readonly Status[] = ['with-post', 'in-transit', 'attempt-failed'];

/** What may be told now: nothing of a parcel that is not with the post. One nobody was found for may go back to the desk. */
export function reportable(shipment: Shipment): readonly Reported[] {
  const { direction, status, parcel } = shipment;
  if (!parcel) return [];
  if (direction === 'collect') return AT_HOME.includes(status) ? ['collected', 'attempt-failed'] : [];
  if (!ON_THE_WAY.includes(status)) return [];
  return attemptsOf(shipment) > 0
    ? ['delivered', 'attempt-failed', 'returned-to-desk']
    : ['delivered', 'attempt-failed'];
}

/**
 * A postman's word counts as the post's own. What the post's system tells later of the same is known by then and changes nothing.
 * A result is not given away before all that is owed was collected.
 */
export function report(shipment: Shipment, told: Report, now: Date): Decision<Shipment> | undefined {
  if (!reportable(shipment).includes(told.what)) throw new HubError('shipment/act-not-allowed');
  if (told.what === 'delivered' && told.collected !== shipment.codAmount)
    throw new HubError('shipment/act-not-allowed', 'Số tiền thu hộ phải đúng bằng số phải thu', [
      { pointer: '/collected', detail: 'Thu đủ số tiền trên phiếu rồi mới giao' },
    ]);
  return track(shipment, toSighting(shipment, told, now), now);
}

function toSighting(shipment: Shipment, told: Report, now: Date): Sighting {
  const attempts = attemptsOf(shipment);
  const what: Seen = told.what;
  return {
    parcel: shipment.parcel!,
    what,
    at: now.toISOString(),
    attempt: what === 'returned-to-desk' ? attempts : attempts + 1,
    note: 'reason' in told ? told.reason : '',
    collected: 'collected' in told ? told.collected : 0,
    ...('receivedBy' in told && { receivedBy: told.receivedBy }),
  };
}
