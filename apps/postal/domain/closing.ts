import type { HandOverSlip } from './hand-over-slip.js';
import type { Direction, Shipment, Status } from './shipment.js';
import { hasSeen } from './status-of.js';

/** One parcel of a signed list, and how it stands now. Amounts in đồng. */
export interface ClosingLine {
  readonly list: string;
  readonly parcel: string;
  readonly code: string;
  readonly direction: Direction;
  readonly documents: number;
  readonly cod: number;
  readonly status: Status;
  /** Taken at the door, and whether the post has paid it over. */
  readonly collected: number;
  readonly settled: boolean;
}

/** A day at an office: what changed hands by the lists both signed, and the money of it. */
export interface Closing {
  readonly day: string;
  readonly lines: readonly ClosingLine[];
  readonly toDesk: number;
  readonly toPost: number;
  readonly cod: number;
  readonly collected: number;
  readonly settled: number;
}

export function closeDay(day: string, slips: readonly HandOverSlip[], shipments: readonly Shipment[]): Closing {
  const lines = slips.flatMap((slip) =>
    slip.lines.flatMap((line) => {
      const shipment = shipments.find(
        ({ parcel, direction }) => parcel === line.parcel && direction === slip.direction,
      );
      return shipment ? [toLine(slip, shipment)] : [];
    }),
  );
  const sum = (amountOf: (line: ClosingLine) => number) => lines.reduce((total, line) => total + amountOf(line), 0);
  return {
    day,
    lines,
    toDesk: lines.filter(({ direction }) => direction === 'collect').length,
    toPost: lines.filter(({ direction }) => direction === 'deliver').length,
    cod: sum(({ cod }) => cod),
    collected: sum(({ collected }) => collected),
    settled: sum(({ collected, settled }) => (settled ? collected : 0)),
  };
}

function toLine({ listNo }: HandOverSlip, shipment: Shipment): ClosingLine {
  const { parcel, code, direction, documents, codAmount, status, seen } = shipment;
  const collected = Math.max(0, ...seen.map((sighting) => sighting.collected));
  const settled = hasSeen(shipment, 'cod-settled');
  return { list: listNo, parcel: parcel!, code, direction, documents, cod: codAmount, status, collected, settled };
}

/** A parcel as the post's own list of the day has it; without a sum where that list names none. */
export interface PostLine {
  readonly parcel: string;
  readonly cod?: number | undefined;
}

/** Where the desk's day and the post's list do not agree. */
export interface Comparison {
  readonly agreed: number;
  readonly onlyHere: readonly string[];
  readonly onlyAtPost: readonly string[];
  readonly otherSum: readonly { readonly parcel: string; readonly here: number; readonly atPost: number }[];
}

/** A parcel named twice by the post counts once, with the sum named last. */
export function compare({ lines }: Pick<Closing, 'lines'>, theirs: readonly PostLine[]): Comparison {
  const atPost = new Map(theirs.map(({ parcel, cod }) => [parcel, cod]));
  const here = new Map(lines.map(({ parcel, cod }) => [parcel, cod]));
  const both = [...here].filter(([parcel]) => atPost.has(parcel));
  const otherSum = both.flatMap(([parcel, cod]) => {
    const sum = atPost.get(parcel);
    return sum === undefined || sum === cod ? [] : [{ parcel, here: cod, atPost: sum }];
  });
  return {
    agreed: both.length - otherSum.length,
    onlyHere: [...here.keys()].filter((parcel) => !atPost.has(parcel)),
    onlyAtPost: [...atPost.keys()].filter((parcel) => !here.has(parcel)),
    otherSum,
  };
}
