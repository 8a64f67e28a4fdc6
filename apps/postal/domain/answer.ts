import type { Decision } from '#contracts';
import { done, refused } from './cancel.js';
import { ordered, orderRefused } from './order.js';
import type { Shipment } from './shipment.js';
import type { Sighting } from './sighting.js';
import { polled } from './track.js';

/** How a call to the post went. */
export type PostAnswer =
  | { readonly kind: 'ordered'; readonly orderId: string; readonly parcel: string }
  | { readonly kind: 'told' }
  | { readonly kind: 'tracked'; readonly sightings: readonly Sighting[] };

/** The post answered the call that waited first. */
export function answered(shipment: Shipment, call: string, answer: PostAnswer, now: Date): Decision<Shipment> {
  if (answer.kind === 'ordered') return ordered(shipment, answer, now);
  return answer.kind === 'told' ? done(shipment, call) : polled(shipment, answer.sightings, now);
}

/** The post will not do what was asked, and time does not heal it. */
export function declined(
  shipment: Shipment,
  call: { readonly id: string; readonly action: string },
  reason: string,
  now: Date,
): Decision<Shipment> {
  return call.action === 'order' ? orderRefused(shipment, reason, now) : refused(shipment, call.id, reason, now);
}
