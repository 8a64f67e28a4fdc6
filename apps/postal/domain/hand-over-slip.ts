import type { HandOverLine, HandOverList } from './hand-over-list.js';
import type { Shipment } from './shipment.js';

/** A signed list as it is printed (domain.md §5.2): beside the list who is at the other end of each parcel, and who signed when. */
export interface HandOverSlip extends Omit<HandOverList, 'lines'> {
  readonly at: string;
  readonly signedBy: { readonly desk: string; readonly post: string };
  readonly lines: readonly (HandOverLine & { readonly name: string })[];
}

export function toSlip(
  list: HandOverList,
  shipments: readonly Shipment[],
  signedBy: HandOverSlip['signedBy'],
  now: Date,
): HandOverSlip {
  const nameOf = (wanted: string) => shipments.find(({ parcel }) => parcel === wanted)!.address.name;
  const lines = list.lines.map((line) => ({ ...line, name: nameOf(line.parcel) }));
  return { ...list, lines, signedBy, at: now.toISOString() };
}
