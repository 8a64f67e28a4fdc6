import type { PostalAddress } from '#contracts';
import type { Shipment } from '../../domain/shipment.js';

/** The desk's end of every parcel of an office, and the number the post knows the customer by. */
export interface Desk {
  readonly customerCode: string;
  readonly address: PostalAddress;
}

/** The body of `POST /orders` (OpenCPS v2 names). Papers go from the applicant to the desk, a result the other way. */
export function toOrder({ id, direction, code, codAmount, address }: Shipment, desk: Desk) {
  const [from, to] = direction === 'collect' ? [address, desk.address] : [desk.address, address];
  return {
    customerCode: desk.customerCode,
    orderNumber: id,
    direction,
    MaHoSo: code,
    codAmount,
    senderName: from.name,
    senderTel: from.phone,
    senderAddress: from.line,
    senderProvince: from.province,
    senderWard: from.commune,
    receiverName: to.name,
    receiverTel: to.phone,
    receiverAddress: to.line,
    receiverProvince: to.province,
    receiverWard: to.commune,
    description: direction === 'collect' ? 'Thu gom hồ sơ' : 'Kết quả giải quyết thủ tục hành chính',
  };
}

/** The body of `POST /handovers` for one parcel of a signed list. */
export function toHandover({ direction, parcel, handOver }: Shipment) {
  return { list: handOver!.list, direction, items: [parcel!] };
}

/** Where a shipment is tracked; its id holds slashes. */
export const trackingPath = ({ id }: Shipment): string => `/orders/${encodeURIComponent(id)}`;

export const cancelPath = ({ orderId }: Shipment): string => `/orders/${orderId}/cancel`;
