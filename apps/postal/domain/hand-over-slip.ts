import { type Component, trackingAddress } from '#contracts';
import type { HandOverLine, HandOverList } from './hand-over-list.js';
import type { Shipment } from './shipment.js';

/** A signed list as it is printed (domain.md §5.2): beside the list what is in each parcel, who is at its other end, and who signed when. */
export interface HandOverSlip extends Omit<HandOverList, 'lines'> {
  readonly at: string;
  readonly signedBy: { readonly desk: string; readonly post: string };
  readonly lines: readonly SlipLine[];
}

/** Slips signed before they were kept have neither papers nor fee nor address. */
export interface SlipLine extends HandOverLine {
  readonly name: string;
  readonly papers?: readonly Component[] | undefined;
  /** Fees of the procedure that the postman took with the papers, in đồng. */
  readonly fee?: number;
  /** Where the dossier is followed. */
  readonly tracking?: string;
}

export function toSlip(
  list: HandOverList,
  shipments: readonly Shipment[],
  signedBy: HandOverSlip['signedBy'],
  { now, trackingUrl }: { readonly now: Date; readonly trackingUrl: string },
): HandOverSlip {
  const lines = list.lines.map((line): SlipLine => {
    const { address, papers, seen } = shipments.find(({ parcel }) => parcel === line.parcel)!;
    const fee = list.direction === 'collect' ? Math.max(0, ...seen.map(({ collected }) => collected)) : 0;
    return { ...line, name: address.name, papers, fee, tracking: trackingAddress(trackingUrl, line.code) };
  });
  return { ...list, lines, signedBy, at: now.toISOString() };
}
