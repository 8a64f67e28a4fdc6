import { DeliveryChanged } from '#contracts';
import { on } from '#messaging';
import { deliveryId, orderDelivery } from '../domain/order.js';
import { shipments } from '../store/shipments.js';

/** The applicant chose the post after all, or once more, while the result lies at the desk. */
export const orderDeliveryWhenWished = on(
  DeliveryChanged,
  shipments,
  (shipment, { data }, { now }) => {
    const { code, result, sending } = data;
    return result === 'at-desk' && code ? orderDelivery(shipment, { ...data, code }, now, sending) : undefined;
  },
  ({ dossierId, sending }) => deliveryId(dossierId, sending),
);
