import { type Decision, HubError, PapersHandedToDesk, ResultHandedToPost } from '#contracts';
import { pollLater, queue } from './calls.js';
import type { HandOver, Shipment } from './shipment.js';
import { isFinal } from './shipment.js';
import { statusOf } from './status-of.js';

/**
 * Desk and post signed a list: papers are at the desk, or a result is with the post. The post's system is told the list. The same
 * list again changes nothing; a parcel changes hands once.
 */
export function handOver(shipment: Shipment, signed: Omit<HandOver, 'at'>, now: Date): Decision<Shipment> | undefined {
  if (shipment.handOver?.list === signed.list) return undefined;
  assertCanChangeHands(shipment);
  const at = now.toISOString();
  const held: Shipment = { ...shipment, handOver: { ...signed, at } };
  const state = pollLater({ ...held, status: isFinal(shipment.status) ? shipment.status : statusOf(held) }, now);
  const about = { dossierId: shipment.dossierId, shipmentId: shipment.id, at, list: signed.list };
  const event =
    shipment.direction === 'collect'
      ? PapersHandedToDesk(about)
      : ResultHandedToPost({ ...about, parcel: shipment.parcel! });
  return { state: queue(state, 'handover', { list: signed.list }, now), events: [event] };
}

/** Whether a parcel may still be put on a list: it has its code, was not handed over, cancelled or given up. */
export function canChangeHands({ parcel, handOver: done, status }: Shipment): boolean {
  return parcel !== undefined && !done && !['cancelled', 'failed', 'returned-to-desk'].includes(status);
}

function assertCanChangeHands(shipment: Shipment): void {
  if (canChangeHands(shipment)) return;
  throw new HubError('shipment/act-not-allowed', 'Bưu gửi chưa có mã, đã bàn giao, đã huỷ hoặc đã kết thúc');
}
