import { HubError } from '#contracts';
import { toLocalDate } from '#working-time';
import { canChangeHands } from './hand-over.js';
import type { Direction, Shipment } from './shipment.js';

export interface HandOverLine {
  readonly code: string;
  readonly parcel: string;
  readonly documents: number;
  readonly cod: number;
}

/** The list that desk and post sign (domain.md §5.2). It names dossiers by code and parcels by item code, and nobody by name. */
export interface HandOverList {
  readonly listNo: string;
  readonly direction: Direction;
  readonly officeCode: string;
  readonly lines: readonly HandOverLine[];
  readonly totals: { readonly parcels: number; readonly documents: number; readonly cod: number };
}

/** `BG-<yyMMdd>-`, with which the numbers of all lists of a day begin. */
export const toListPrefix = (day: string): string => `BG-${day.slice(2).replaceAll('-', '')}-`;

/** `BG-<yyMMdd>-<tail>`, by the day at the office. */
export const toListNo = (signedAt: Date, tail: string): string => `${toListPrefix(toLocalDate(signedAt))}${tail}`;

/** Lines are in the order of the parcel codes. A parcel of another office or direction, or one that may not change hands, is refused. */
export function handOverList(
  head: Pick<HandOverList, 'listNo' | 'direction' | 'officeCode'>,
  shipments: readonly Shipment[],
): HandOverList {
  assertBelong(head, shipments);
  const lines = shipments
    .map(({ code, parcel, documents, codAmount }) => ({ code, parcel: parcel!, documents, cod: codAmount }))
    .toSorted((a, b) => a.parcel.localeCompare(b.parcel));
  const sum = (amountOf: (line: HandOverLine) => number) => lines.reduce((total, line) => total + amountOf(line), 0);
  const totals = { parcels: lines.length, documents: sum((line) => line.documents), cod: sum((line) => line.cod) };
  return { ...head, lines, totals };
}

function assertBelong(
  { direction, officeCode }: Pick<HandOverList, 'direction' | 'officeCode'>,
  shipments: readonly Shipment[],
): void {
  const fields = shipments.flatMap((shipment, place) =>
    shipment.direction === direction && shipment.officeCode === officeCode && canChangeHands(shipment)
      ? []
      : [{ pointer: `/shipments/${place}`, detail: 'Bưu gửi không thuộc danh sách này hoặc không thể bàn giao' }],
  );
  if (fields.length > 0) throw new HubError('shipment/act-not-allowed', undefined, fields);
}
