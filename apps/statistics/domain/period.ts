import { toLocalDate } from '#working-time';

/** Days of a report, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `2026-11`, `2026-Q4`, `2026-H2` or `2026`. */
export const PERIOD_NAME = /^(?<year>20\d{2})(?:-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])))?$/;

/**
 * The days of a month, quarter, half or year. With 15 as cut-off day a period begins on the 15th of the month before and ends on
 * the 14th of its last month, as periodic reports do; with 1 it is that of the calendar.
 */
export function periodNamed(name: string, cutOffDay: number): Period | undefined {
  const { year, month, quarter, half } = PERIOD_NAME.exec(name)?.groups ?? {};
  if (!year) return undefined;
  const [first, months] = firstMonth(month, quarter, half);
  const begins = (index: number) =>
    new Date(Date.UTC(Number(year), index - (cutOffDay > 1 ? 1 : 0), cutOffDay)).getTime();
  return { from: dayOf(begins(first)), to: dayOf(begins(first + months) - DAY_MS) };
}

/** The reporting month a day lies in and the twelve before, with their quarters and years; the latest of each first. */
export function periodsUntil(today: string, cutOffDay: number): (Period & { readonly name: string })[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = month - 1 + (cutOffDay > 1 && day >= cutOffDay ? 1 : 0);
  const months = Array.from({ length: 13 }, (_, back) => dayOf(Date.UTC(year, last - back, 1)).slice(0, 7));
  const quarters = months.map((name) => `${name.slice(0, 4)}-Q${Math.ceil(Number(name.slice(5)) / 3)}`);
  const years = months.map((name) => name.slice(0, 4));
  return [...new Set([...months, ...quarters, ...years])].map((name) => ({ name, ...periodNamed(name, cutOffDay)! }));
}

function firstMonth(month?: string, quarter?: string, half?: string): [first: number, months: number] {
  if (month) return [Number(month) - 1, 1];
  if (quarter) return [(Number(quarter) - 1) * 3, 3];
  return half ? [(Number(half) - 1) * 6, 6] : [0, 12];
}

const DAY_MS = 24 * 60 * 60_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const midnight = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** From its first instant to the first instant after it; a period that is not over ends now. */
export function instantsOf({ from, to }: Period, now: Date): { from: Date; to: Date } {
  const end = new Date(midnight(to).getTime() + DAY_MS);
  return { from: midnight(from), to: end < now ? end : now };
}

/** The last day that is counted. */
export const lastDayOf = ({ to }: Period, now: Date): string => {
  const today = toLocalDate(now);
  return to < today ? to : today;
};
