import { z } from 'zod';
import { defineEvent } from './event.js';
import { Dong } from './values.js';

const about = { shipmentId: z.string().max(120).describe('One order to collect or deliver (bưu gửi)') };
const Parcel = z.string().max(40).describe("The post's own number (mã bưu gửi)");
const List = z.string().max(60).describe('Number of the hand-over list (biên bản bàn giao)');

/** The post took the order to collect papers or deliver a result. */
export const ShipmentOrdered = defineEvent('shipment.ordered.v1', 'shipments', {
  ...about,
  direction: z.enum(['collect', 'deliver']),
  parcel: Parcel,
});

/** The postman holds the papers: slip signed, parcel sealed, fee taken. */
export const PapersCollected = defineEvent('shipment.papers-collected.v1', 'shipments', {
  ...about,
  parcel: Parcel,
  feeCollected: Dong,
});

/** Desk and post both signed the hand-over list: the papers are at the desk. */
export const PapersHandedToDesk = defineEvent('shipment.papers-handed-to-desk.v1', 'shipments', {
  ...about,
  list: List,
});

/** Post and desk both signed the hand-over list: the result is on its way. The dossier stays "finished". */
export const ResultHandedToPost = defineEvent('shipment.result-handed-to-post.v1', 'shipments', {
  ...about,
  parcel: Parcel,
  list: List,
});

/** An attempt to deliver failed. */
export const DeliveryAttemptFailed = defineEvent('shipment.delivery-attempt-failed.v1', 'shipments', {
  ...about,
  attempt: z.int().min(1).describe('Which attempt it was: 1, 2, 3'),
  reason: z.string().max(500),
});

/** The applicant signed for the result. The only thing that makes a posted dossier "returned". */
export const ResultDelivered = defineEvent('shipment.result-delivered.v1', 'shipments', {
  ...about,
  receivedBy: z.enum(['applicant', 'representative']),
  codCollected: Dong.describe('Taken at the door (tiền thu hộ)'),
});

/** Collection or delivery failed for good: papers stay with the applicant, or the result is back at the desk. */
export const ShipmentFailed = defineEvent('shipment.failed.v1', 'shipments', {
  ...about,
  direction: z.enum(['collect', 'deliver']),
  attempts: z.int().min(0),
  reason: z.string().max(500),
});

/** The post paid over what it collected at the door. */
export const CodSettled = defineEvent('shipment.cod-settled.v1', 'shipments', { ...about, amount: Dong });
