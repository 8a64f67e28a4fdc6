import {
  type Component,
  type DataOf,
  type Decision,
  type DossierFinished,
  type ResultPaper,
  type SubmissionFiled,
  HubError,
  ShipmentFailed,
  ShipmentOrdered,
} from '#contracts';
import { drop, pollLater, queue } from './calls.js';
import type { Shipment } from './shipment.js';
import { statusOf } from './status-of.js';

export const collectionId = (dossierId: string): string => `${dossierId}/collect`;
export const deliveryId = (dossierId: string, nth = 1): string => `${dossierId}/deliver/${nth}`;

/** The post is asked to fetch the papers of a dossier that was filed online. Nothing where they come another way. */
export function orderCollection(
  existing: Shipment | undefined,
  filed: DataOf<typeof SubmissionFiled>,
  now: Date,
): Decision<Shipment> | undefined {
  if (existing || filed.papers !== 'collected') return undefined;
  const papers = filed.components.filter((paper) => sheetsOf(paper) > 0);
  return order(
    {
      id: collectionId(filed.dossierId),
      dossierId: filed.dossierId,
      officeCode: filed.officeCode,
      direction: 'collect',
      code: filed.foreignCode,
      address: required(filed.collectFrom),
      documents: papers.reduce((sum, paper) => sum + sheetsOf(paper), 0),
      papers,
      codAmount: 0,
    },
    now,
  );
}

/** The post is asked to take a result home and to collect there what is still owed. Nothing where it is fetched at the counter. */
export function orderDelivery(
  existing: Shipment | undefined,
  finished: Pick<
    DataOf<typeof DossierFinished>,
    'dossierId' | 'code' | 'officeCode' | 'results' | 'resultDelivery' | 'deliverTo' | 'owed'
  >,
  now: Date,
  nth = 1,
): Decision<Shipment> | undefined {
  if (existing || finished.resultDelivery !== 'post') return undefined;
  return order(
    {
      id: deliveryId(finished.dossierId, nth),
      dossierId: finished.dossierId,
      officeCode: finished.officeCode,
      direction: 'deliver',
      code: finished.code,
      address: required(finished.deliverTo),
      documents: finished.results.length,
      papers: finished.results.map(toOriginal),
      codAmount: finished.owed,
    },
    now,
  );
}

const sheetsOf = ({ originals, certified = 0, copies }: Component): number => originals + certified + copies;

const toOriginal = ({ code, name, number }: Pick<ResultPaper, 'code' | 'name' | 'number'>): Component => ({
  code,
  name: number ? `${name} số ${number}` : name,
  originals: 1,
  copies: 0,
  electronic: false,
});

type Asked = Omit<Shipment, 'status' | 'seen' | 'differences' | 'calls'>;

function order(asked: Asked, now: Date): Decision<Shipment> {
  const shipment: Shipment = { ...asked, status: 'ordering', seen: [], differences: [], calls: [] };
  return { state: queue(shipment, 'order', {}, now), events: [] };
}

function required(address: Shipment['address'] | undefined): Shipment['address'] {
  if (!address) throw new HubError('dossier/address-missing');
  return address;
}

/** The post took the order and gave the parcel its code. Told again, only the call is crossed off. */
export function ordered(
  shipment: Shipment,
  answer: { readonly orderId: string; readonly parcel: string },
  now: Date,
): Decision<Shipment> {
  const state = drop({ ...shipment, orderId: answer.orderId }, `${shipment.id}/order`);
  if (state.parcel) return { state: pollLater(state, now), events: [] };
  return named(state, answer.parcel, now);
}

/** The parcel has its code now, by the answer to the order or by a webhook that overtook it. */
export function named(shipment: Shipment, parcel: string, now: Date): Decision<Shipment> {
  const { id: shipmentId, dossierId, direction } = shipment;
  const coded = { ...shipment, parcel };
  const state = pollLater({ ...coded, status: statusOf(coded) }, now);
  return { state, events: [ShipmentOrdered({ dossierId, at: now.toISOString(), shipmentId, direction, parcel })] };
}

/** The post will not take the order, and time does not heal it: papers go to the desk, a result is fetched at the counter. */
export function orderRefused(shipment: Shipment, reason: string, now: Date): Decision<Shipment> {
  const { id: shipmentId, dossierId, direction } = shipment;
  const failed = ShipmentFailed({ dossierId, at: now.toISOString(), shipmentId, direction, attempts: 0, reason });
  return { state: { ...shipment, refusal: reason, status: 'failed', calls: [] }, events: [failed] };
}
