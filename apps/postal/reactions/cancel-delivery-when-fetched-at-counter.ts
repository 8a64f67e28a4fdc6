import { DeliveryChanged } from '#contracts';
import { on } from '#messaging';
import { cancel } from '../domain/cancel.js';
import { deliveryId } from '../domain/order.js';
import { shipments } from '../store/shipments.js';

/** The applicant will fetch the result: the post need not come for it. */
export const cancelDeliveryWhenFetchedAtCounter = on(
  DeliveryChanged,
  shipments,
  (shipment, { data }, { now }) =>
    data.resultDelivery === 'counter' && data.result === 'at-desk'
      ? cancel(shipment, 'Người dân nhận kết quả tại quầy', now)
      : undefined,
  ({ dossierId, sending }) => deliveryId(dossierId, sending),
);
