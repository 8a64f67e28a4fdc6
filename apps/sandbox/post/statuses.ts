/**
 * OrderStatusId. Only 20 (created) was found in a public source; the other numbers are the sandbox's own and stand in
 * for those of a contract with the post.
 */
export const ORDER_STATUS = {
  created: 20,
  collected: 30,
  inTransit: 40,
  atDesk: 45,
  handedToDesk: 50,
  attemptFailed: 60,
  held: 65,
  returnedToDesk: 70,
  deliveredToApplicant: 100,
  deliveredToRepresentative: 101,
  codSettled: 110,
  cancelled: 190,
} as const;
export type OrderStatus = (typeof ORDER_STATUS)[keyof typeof ORDER_STATUS];

/** ShippingStatusId: where the parcel is. */
export const SHIPPING_STATUS = { withSender: 0, withPost: 1, arrived: 2 } as const;

/** PaymentStatusId: where the money collected at the door is. */
export const PAYMENT_STATUS = { none: 0, collected: 1, settled: 2 } as const;

const ARRIVED: readonly OrderStatus[] = [
  ORDER_STATUS.handedToDesk,
  ORDER_STATUS.returnedToDesk,
  ORDER_STATUS.deliveredToApplicant,
  ORDER_STATUS.deliveredToRepresentative,
  ORDER_STATUS.codSettled,
];

export function shippingStatusOf(status: OrderStatus): number {
  if (status === ORDER_STATUS.created || status === ORDER_STATUS.cancelled) return SHIPPING_STATUS.withSender;
  return ARRIVED.includes(status) ? SHIPPING_STATUS.arrived : SHIPPING_STATUS.withPost;
}
