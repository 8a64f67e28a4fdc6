import { z } from 'zod';
import { OfficeCode } from '#contracts';

/** Whom a row of the calendar binds: every office and field, unless it names some. */
export const scope = {
  offices: z.array(OfficeCode).min(1).optional(),
  fields: z.array(z.string().min(1).max(40)).min(1).optional(),
};

export interface Scoped {
  readonly offices?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** Where time is counted: an office, and the field of law (lĩnh vực) it works in. */
export interface Place {
  readonly office: string;
  readonly field: string;
}

export const isScoped = ({ offices, fields }: Scoped): boolean => offices !== undefined || fields !== undefined;

/** Without a place only the rows that bind everybody. */
export function binds(row: Scoped, place: Place | undefined): boolean {
  if (!place) return !isScoped(row);
  return (row.offices?.includes(place.office) ?? true) && (row.fields?.includes(place.field) ?? true);
}

/** Of several rows that bind a place, the narrowest holds: office and field, office, field, everybody. */
export function narrowest<Row extends Scoped>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => narrowness(b) - narrowness(a))[0];
}

export const narrowness = ({ offices, fields }: Scoped): number => (offices ? 2 : 0) + (fields ? 1 : 0);

/** Whether some place is bound by both. */
export function meet(a: Scoped, b: Scoped): boolean {
  return haveCommon(a.offices, b.offices) && haveCommon(a.fields, b.fields);
}

function haveCommon(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a || !b || a.some((code) => b.includes(code));
}
