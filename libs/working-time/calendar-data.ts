import { z } from 'zod';
import { HubError } from '#contracts';
import { CalendarYear, faultsOf, isInForce, type Exception } from './calendar-year.js';
import { clashesOf, OpeningHours, Sessions, WEEKDAYS, type Session } from './sessions.js';

/** What the files of a calendar say, read and found sound. */
export interface CalendarData {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The last year before the first whose yearly notice is still awaited. */
  readonly lastOfficialYear: number;
  readonly hours: readonly OpeningHours[];
  readonly off: readonly Exception[];
  readonly makeUp: readonly Exception[];
  /** Every decision that the rows name, and the day on which it was published where they say so. */
  readonly decisions: ReadonlyMap<string, string | undefined>;
}

/** Bad data is a `data/invalid` fault that names each day. */
export function readCalendarData(
  years: readonly unknown[],
  sessions: readonly Session[],
  openings: readonly unknown[],
): CalendarData {
  const known = years.map(toYear).toSorted((a, b) => a.year - b.year);
  const firstYear = known[0]?.year ?? 0;
  const astray = known.find(({ year }, index) => year !== firstYear + index);
  if (known.length === 0 || astray)
    throw invalid(`các năm phải nối tiếp nhau, mỗi năm một tệp (xem năm ${astray?.year ?? 'đầu tiên'})`);
  const hours = [...toOpenings(openings), ordinary(sessions)];
  const off = known.flatMap((year) => year.off);
  const makeUp = known.flatMap((year) => year.makeUp);
  const awaited = known.find(({ official }) => !official)?.year ?? firstYear + known.length;
  return {
    firstYear,
    lastYear: firstYear + known.length - 1,
    lastOfficialYear: awaited - 1,
    hours,
    off,
    makeUp,
    decisions: decisionsOf(hours, [...off, ...makeUp]),
  };
}

/** As it stands, as if these decisions had not been taken: neither their rows nor what they took back. */
export function inForce(data: CalendarData, without: readonly string[]): CalendarData {
  const isKept = ({ decision }: { readonly decision: string }) => !without.includes(decision);
  const holds = (day: Exception) => isKept(day) && isInForce(day, without);
  return {
    ...data,
    hours: data.hours.filter(isKept),
    off: data.off.filter(holds),
    makeUp: data.makeUp.filter(holds),
  };
}

function decisionsOf(hours: readonly OpeningHours[], days: readonly Exception[]) {
  const revoking = days.flatMap(({ revoked }) => (revoked ? [revoked] : []));
  return new Map([...hours, ...days, ...revoking].map(({ decision, publishedOn }) => [decision, publishedOn]));
}

/** Monday to Friday, for whoever has no hours of its own. */
function ordinary(sessions: readonly Session[]): OpeningHours {
  const open = checked(Sessions, sessions, 'giờ làm việc');
  return { validFrom: '', decision: 'giờ hành chính', days: WEEKDAYS.slice(1, 6), sessions: open, counts: true };
}

function toOpenings(openings: readonly unknown[]): OpeningHours[] {
  const rows = openings.map((row) => checked(OpeningHours, row, 'giờ làm việc'));
  const clashes = clashesOf(rows);
  if (clashes.length > 0) throw invalid(clashes.join('; '));
  return rows;
}

function toYear(content: unknown): CalendarYear {
  const year = checked(CalendarYear, content, 'năm');
  const faults = faultsOf(year);
  if (faults.length > 0) throw invalid(`năm ${year.year}: ${faults.join('; ')}`);
  return year;
}

function checked<Schema extends z.ZodType>(schema: Schema, content: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(content, { error: z.locales.vi().localeError });
  if (parsed.success) return parsed.data;
  throw invalid(`${what}: ${z.prettifyError(parsed.error)}`);
}

const invalid = (why: string): HubError => new HubError('data/invalid', `Lịch làm việc: ${why}`);
