import { z } from 'zod';
import { HubError } from '#contracts';
import { isItemCode } from '../../domain/item-code.js';
import type { Sighting } from '../../domain/sighting.js';
import { toInstant } from './local-time.js';
import { RECEIVERS, STATUSES } from './statuses.js';

const ItemCode = z.string().refine(isItemCode, 'Mã bưu gửi không đúng chuẩn S10');
const Count = z.int().min(0).max(1_000_000_000_000);

/** One line of tracking; the webhook and the list of `GET /orders/:orderNumber` carry the same. */
export const WireTracking = z.object({
  ItemCode,
  OrderNumber: z.string().min(1).max(120),
  OrderStatusId: z.int().refine((id) => id in STATUSES, 'Trạng thái bưu gửi chưa biết'),
  LastUpdateTime: z.string().refine((text) => toInstant(text), 'Thời gian phải theo dạng dd/MM/yyyy HH:mm:ss'),
  DeliveryNote: z.string().max(500).default(''),
  DeliveryTimes: Count.default(0),
  CodAmount: Count.default(0),
});
export type WireTracking = z.infer<typeof WireTracking>;

/** What `POST /orders` answers. */
export const WireOrdered = z.object({ Id: z.int().positive(), ItemCode });

/** What `GET /orders/:orderNumber` answers. */
export const WireTrackings = z.object({ Tracking: z.array(WireTracking).max(1000) });

/** What `POST /handovers` answers: items the post does not know were not handed over for it. */
export const WireHandedOver = z.object({ accepted: z.array(z.string()), unknown: z.array(z.string()) });

/** What a 4xx says. */
export const WireRefusal = z.object({ Message: z.string().max(500) });

export function toSighting(line: WireTracking): Sighting {
  const receivedBy = RECEIVERS[line.OrderStatusId];
  return {
    parcel: line.ItemCode,
    what: STATUSES[line.OrderStatusId]!,
    at: toInstant(line.LastUpdateTime)!,
    attempt: line.DeliveryTimes,
    note: line.DeliveryNote,
    collected: line.CodAmount,
    ...(receivedBy && { receivedBy }),
  };
}

/** A webhook of the post: which shipment, and what was seen of it. Every wrong field is named. */
export function readWebhook(sent: unknown): { readonly shipmentId: string; readonly sighting: Sighting } {
  const { data, error } = WireTracking.safeParse(sent);
  if (data) return { shipmentId: data.OrderNumber, sighting: toSighting(data) };
  const fields = error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }));
  throw new HubError('request/invalid', undefined, fields);
}
