import { DossierStopped } from '#contracts';
import { on } from '#messaging';
import { cancel } from '../domain/cancel.js';
import { collectionId } from '../domain/order.js';
import { shipments } from '../store/shipments.js';

/** Papers of a dossier that was stopped need not be fetched any more. */
export const cancelCollectionWhenStopped = on(
  DossierStopped,
  shipments,
  (shipment, { data }, { now }) => cancel(shipment, data.reason, now),
  ({ dossierId }) => collectionId(dossierId),
);
