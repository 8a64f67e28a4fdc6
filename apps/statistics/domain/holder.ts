import { courseOf, type Office, type Organisation } from '#procedures';
import { lastDayOf, type Period } from './period.js';

/** Under whose name figures stand: of those who had the work then, or of those who have it today. */
export type Units = 'then' | 'today';

/** Days within the period on which offices change, and so its parts: a dossier counts in the part in which it ended, or in the last. */
export const changesIn = ({ offices }: Organisation, { from, to }: Period): string[] =>
  [...new Set(offices.map(({ validFrom }) => validFrom).filter((day) => from < day && day <= to))].toSorted();

/** Of a dossier received under that code and counted in that part of the period, the office it is counted for. */
export function holderOf(
  organisation: Organisation,
  { code, part }: { readonly code: string; readonly part: number },
  { period, units, now }: { readonly period: Period; readonly units: Units; readonly now: Date },
): Office | undefined {
  const last = lastDayOf(period, now);
  const change = changesIn(organisation, period)[part];
  const then = change ? dayBefore(change) : last;
  const day = units === 'today' ? lastDayOf({ from: last, to: '9999-12-31' }, now) : then < last ? then : last;
  return courseOf(organisation.offices, code, day).at(-1);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 24 * 60 * 60_000).toISOString().slice(0, 10);
