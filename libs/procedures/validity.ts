import { LocalDate } from '#contracts';

/** Both days belong to it; without `validTo` it has not ended. */
export const validity = { validFrom: LocalDate, validTo: LocalDate.optional() };

export interface Validity {
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** The next calendar day. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export function hasOverlap(a: Validity, b: Validity): boolean {
  return isValidOn(a, b.validFrom) || isValidOn(b, a.validFrom);
}

/** Every pair of two that share a key and a day. */
export function overlaps<Row extends Validity>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): [Row, Row][] {
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => hasOverlap(row, other) && keysOf(row).some((key) => keysOf(other).includes(key)))
      .map((other): [Row, Row] => [row, other]),
  );
}
