import { DossierFinished } from '#contracts';
import { on } from '#messaging';
import { deliveryId, orderDelivery } from '../domain/order.js';
import { shipments } from '../store/shipments.js';

/** A result that is to go home by post is ordered to be delivered, with the fees that are still owed. */
export const orderDeliveryWhenFinished = on(
  DossierFinished,
  shipments,
  (shipment, { data }, { now }) => orderDelivery(shipment, data, now),
  ({ dossierId }) => deliveryId(dossierId),
);
