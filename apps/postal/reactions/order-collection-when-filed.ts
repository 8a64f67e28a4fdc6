import { SubmissionFiled } from '#contracts';
import { on } from '#messaging';
import { collectionId, orderCollection } from '../domain/order.js';
import { shipments } from '../store/shipments.js';

/** Papers of a dossier filed online are fetched at home where the applicant wished it. */
export const orderCollectionWhenFiled = on(
  SubmissionFiled,
  shipments,
  (shipment, { data }, { now }) => orderCollection(shipment, data, now),
  ({ dossierId }) => collectionId(dossierId),
);
