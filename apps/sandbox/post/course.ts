import { chance } from '../chance.js';
import { inVietnam } from '../dates.js';
import type { Step } from '../plan-ahead.js';
import { ORDER_STATUS, type OrderStatus, PAYMENT_STATUS, shippingStatusOf } from './statuses.js';
import type { Order, Tracking } from './wire.js';

export interface Parcel extends Order {
  readonly Id: number;
  readonly ItemCode: string;
}

export const ATTEMPTS = 3;

/** After a collection order: the postman fetches the papers and waits at the desk for its signature. */
export function courseToDesk(parcel: Parcel): Step[] {
  return [
    {
      ...tracked(parcel, 'collected', { note: 'Đã nhận hồ sơ tại nhà', paid: true }),
      effect: effectOf(parcel, 'Collected'),
    },
    tracked(parcel, 'inTransit', { paid: true }),
    tracked(parcel, 'atDesk', { note: 'Bưu tá đang ở bộ phận một cửa, chờ ký bàn giao', paid: true }),
  ];
}

/** After both signed for collected papers. */
export function courseAtDesk(parcel: Parcel): Step[] {
  const handed = tracked(parcel, 'handedToDesk', { note: 'Hai bên đã ký phiếu bàn giao', paid: true });
  return [{ ...handed, effect: effectOf(parcel, 'HandedToDesk') }, ...settlement(parcel, 0)];
}

/** After both signed for a result: it is delivered, or comes back after three attempts. */
export function courseToDoor(parcel: Parcel, failures: number, seed: string): Step[] {
  const attempts = Array.from({ length: failures }, (_, index) =>
    tracked(parcel, 'attemptFailed', { note: 'Người nhận đi vắng', times: index + 1 }),
  );
  const under = [tracked(parcel, 'inTransit', {}), ...attempts];
  if (failures >= ATTEMPTS) {
    const back = tracked(parcel, 'returnedToDesk', { note: 'Chuyển hoàn về bộ phận một cửa', times: failures });
    const held = tracked(parcel, 'held', { note: 'Giữ tại bưu cục, chờ người nhận', times: failures });
    return [...under, held, { ...back, effect: effectOf(parcel, 'ReturnedToDesk') }];
  }
  const times = failures + 1;
  const byOther = chance(seed, 'post', 'receiver', parcel.orderNumber) < 0.2;
  const delivered = byOther
    ? tracked(parcel, 'deliveredToRepresentative', { note: 'Người được uỷ quyền đã ký nhận', times, paid: true })
    : tracked(parcel, 'deliveredToApplicant', { note: 'Người nhận đã ký nhận', times, paid: true });
  return [...under, { ...delivered, effect: effectOf(parcel, 'Delivered') }, ...settlement(parcel, times)];
}

export function tracking(parcel: Parcel, status: OrderStatus, at: Date, seen: Seen): Tracking {
  const paid = seen.paid === true && parcel.codAmount > 0;
  const settled = status === ORDER_STATUS.codSettled;
  return {
    ItemCode: parcel.ItemCode,
    OrderNumber: parcel.orderNumber,
    OrderStatusId: status,
    ShippingStatusId: shippingStatusOf(status),
    PaymentStatusId: settled ? PAYMENT_STATUS.settled : paid ? PAYMENT_STATUS.collected : PAYMENT_STATUS.none,
    LastUpdateTime: inVietnam(at).slashed,
    DeliveryNote: seen.note ?? '',
    DeliveryTimes: seen.times ?? 0,
    CodAmount: paid ? parcel.codAmount : 0,
  };
}

interface Seen {
  readonly note?: string;
  readonly times?: number;
  /** the money due at the door was taken */
  readonly paid?: boolean;
}

function settlement(parcel: Parcel, times: number): Step[] {
  return parcel.codAmount > 0 ? [tracked(parcel, 'codSettled', { times, paid: true })] : [];
}

function tracked(parcel: Parcel, status: keyof typeof ORDER_STATUS, seen: Seen): Step {
  return { mayStray: true, body: (at) => tracking(parcel, ORDER_STATUS[status], at, seen) };
}

function effectOf({ orderNumber, MaHoSo, ItemCode }: Parcel, call: string) {
  return { key: `${call}:${orderNumber}`, call, about: [MaHoSo, orderNumber], data: { orderNumber, ItemCode } };
}
