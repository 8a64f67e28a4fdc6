import { z } from 'zod';
import { LocalDate } from '#contracts';
import { dayAfter, isValidOn, type Validity } from './validity.js';

export const ActId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const Kind = z.enum(['merge', 'split', 'rename', 'retype', 'abolish']);

/** A legal act that says who becomes what, and the first day on which it is so. */
export const Act = z.strictObject({ id: ActId, number: z.string().min(1).max(300), on: LocalDate });
export type Act = z.infer<typeof Act>;

/** What became of an administrative unit, by which act. Without `to` nothing took its place. */
export const successionOf = <Code extends z.ZodType>(code: Code) =>
  z.strictObject({ from: code, to: code.optional(), kind: Kind, act: ActId });

/** Who goes on with the work of an office or agency that ended: always one, also where it was split or abolished. */
export const continuationBy = <Code extends z.ZodType>(code: Code) => z.strictObject({ code, kind: Kind, act: ActId });

/** One bearer of a code, from its first day to its last. */
export interface Tenure extends Validity {
  readonly code: string;
  readonly continuedBy?: { readonly code: string; readonly act: string } | undefined;
}

export const successorOf = <Row extends Tenure>(
  rows: readonly Row[],
  { continuedBy, validTo }: Row,
): Row | undefined =>
  continuedBy && validTo !== undefined
    ? rows.find((row) => row.code === continuedBy.code && isValidOn(row, dayAfter(validTo)))
    : undefined;

/**
 * Who bore the work that `code` stands for, one after the other, up to the bearer of that day; nobody where the code came
 * later. A successor is there on the day after its predecessor's last, so every course ends. Checked data lets no course
 * break off, and has a code borne again only by whom it was left to: so code and day alone say whose the work is.
 */
export function courseOf<Row extends Tenure>(rows: readonly Row[], code: string, day: string): Row[] {
  const first = rows.filter((row) => row.code === code).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  const course: Row[] = [];
  for (let at = first; at && at.validFrom <= day; at = hasEnded(at, day) ? successorOf(rows, at) : undefined)
    course.push(at);
  return course;
}

/** Everybody who ever bore a code, by the code, and who bears the work on that day. */
export function bearersOn<Row extends Tenure>(rows: readonly Row[], day: string): ReadonlyMap<string, Row> {
  const codes = new Set(rows.map(({ code }) => code));
  return new Map(
    [...codes].flatMap((code) => {
      const bearer = courseOf(rows, code, day).at(-1);
      return bearer ? [[code, bearer] as const] : [];
    }),
  );
}

/** The codes whose work the bearer of `code` has on that day: its own, and those left to it; none when it is not there. */
export const workOf = (rows: readonly Tenure[], code: string, day: string): string[] =>
  [...bearersOn(rows, day)].flatMap(([left, bearer]) => (bearer.code === code ? [left] : []));

const hasEnded = ({ validTo }: Validity, day: string): boolean => validTo !== undefined && validTo < day;
