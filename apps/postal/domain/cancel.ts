import type { Decision } from '#contracts';
import { drop, pollLater, queue } from './calls.js';
import type { Shipment } from './shipment.js';
import { statusOf } from './status-of.js';

/**
 * The dossier stopped, so nothing is to be carried any more. What the post already holds goes on to its end: papers come to
 * the desk, where the applicant gets them back.
 */
export function cancel(shipment: Shipment | undefined, reason: string, now: Date): Decision<Shipment> | undefined {
  if (!shipment || shipment.cancelledAt || isUnderway(shipment)) return undefined;
  const cancelled = { ...shipment, cancelledAt: now.toISOString() };
  const state = pollLater({ ...cancelled, status: statusOf(cancelled) }, now);
  return { state: queue(state, 'cancel', { reason }, now), events: [] };
}

/** With the post, or at its end. */
function isUnderway({ status, direction }: Shipment): boolean {
  const atHome = direction === 'collect' && status === 'attempt-failed';
  return !atHome && status !== 'ordering' && status !== 'ordered';
}

/** The post did what a call asked. */
export function done(shipment: Shipment, call: string): Decision<Shipment> {
  return { state: drop(shipment, call), events: [] };
}

/** The post refused a call other than the order: noted for a person to compare, and asked where the parcel is. */
export function refused(shipment: Shipment, call: string, reason: string, now: Date): Decision<Shipment> {
  const at = now.toISOString();
  const noted = { ...shipment, differences: [...shipment.differences, { call, reason, at }] };
  return { state: pollLater(drop(noted, call), now), events: [] };
}
