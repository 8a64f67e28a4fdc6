import { z } from 'zod';

const Line = z.string().max(500);

/**
 * An order as the hub places it: OpenCPS v2 names, with province and commune instead of the districts that vanished.
 * `MaHoSo` is the code the hub knows the dossier by; `codAmount` is what the post collects at the door, in đồng.
 */
export const Order = z.object({
  customerCode: z.string().min(1),
  orderNumber: z.string().min(1).max(120),
  direction: z.enum(['collect', 'deliver']),
  MaHoSo: z.string().min(1).max(64),
  codAmount: z.int().min(0),
  senderName: Line.min(1),
  senderTel: z.string(),
  senderAddress: Line,
  senderProvince: z.string().regex(/^\d{2}$/),
  senderWard: z.string().regex(/^\d{5}$/),
  receiverName: Line.min(1),
  receiverTel: z.string(),
  receiverAddress: Line,
  receiverProvince: z.string().regex(/^\d{2}$/),
  receiverWard: z.string().regex(/^\d{5}$/),
  description: Line,
});
export type Order = z.infer<typeof Order>;

/** The hand-over list both sides signed: post → desk for `collect`, desk → post for `deliver`. */
export const Handover = z.object({
  list: z.string().min(1).max(60),
  direction: z.enum(['collect', 'deliver']),
  items: z.array(z.string().min(1)).min(1).max(500),
});
export type Handover = z.infer<typeof Handover>;

/** One line of tracking; the webhook and the list of `GET /orders/:orderNumber` carry the same. */
export interface Tracking {
  readonly ItemCode: string;
  readonly OrderNumber: string;
  readonly OrderStatusId: number;
  readonly ShippingStatusId: number;
  readonly PaymentStatusId: number;
  /** dd/MM/yyyy HH:mm:ss, Vietnam time */
  readonly LastUpdateTime: string;
  readonly DeliveryNote: string;
  /** Attempts to deliver so far. */
  readonly DeliveryTimes: number;
  /** Collected at the door so far, in đồng. */
  readonly CodAmount: number;
}
