import { HubError } from '#contracts';
import { inForce, readCalendarData, type CalendarData } from './calendar-data.js';
import { partsPerDay, planner, toParts } from './day-plan.js';
import { toLine, type Line } from './line.js';
import { daysFrom, midnightOf } from './local-time.js';
import { isScoped, type Place, type Scoped } from './scope.js';
import { OFFICE_SESSIONS, type Session, type Stretch } from './sessions.js';

/** When one office works in one field. Beyond the last known day weeks are presumed ordinary, for three years. */
export interface Calendar {
  readonly firstDay: string;
  readonly lastDay: string;
  /** From the day after on, the yearly notice is awaited or missing. */
  readonly officialUntil: string;
  /** Every known day with time that counts, in order. */
  readonly workingDays: readonly string[];
  /** Its sessions, cut so that `partsPerDay` of them are a day wherever hours of different shapes follow each other. */
  readonly counted: Line;
  /** Also the sessions in which dossiers are taken in but time does not count. */
  readonly receiving: Line;
  readonly partsPerDay: number;
  /** By whom its rows were decided, and when that was published. */
  readonly decisions: ReadonlyMap<string, string | undefined>;
  /** The calendar of another place; the one that binds everybody where no row names it. */
  readonly of: (place: Place) => Calendar;
}

export interface CalendarOptions {
  /** Rows of `OpeningHours`. */
  readonly openings?: readonly unknown[];
  /** As if these decisions had not been taken. */
  readonly without?: readonly string[];
}

const PRESUMED_YEARS = 3;

/** Reads the years as they stand in the data, in any order; the years must follow each other. Bad data is a `data/invalid` fault that names each day. */
export function toCalendar(
  years: readonly unknown[],
  sessions: readonly Session[] = OFFICE_SESSIONS,
  { openings = [], without = [] }: CalendarOptions = {},
): Calendar {
  const data = inForce(readCalendarData(years, sessions, openings), without);
  const rows: readonly Scoped[] = [...data.hours, ...data.off, ...data.makeUp].filter(isScoped);
  const built = new Map<string, Calendar>();
  const of = (place: Place): Calendar => {
    const isNamed = rows.some(
      ({ offices, fields }) => offices?.includes(place.office) || fields?.includes(place.field),
    );
    if (!isNamed) return everybody;
    const key = `${place.office} ${place.field}`;
    const calendar = built.get(key) ?? build(data, place, of);
    built.set(key, calendar);
    return calendar;
  };
  const everybody = build(data, undefined, of);
  return everybody;
}

function build(data: CalendarData, place: Place | undefined, of: Calendar['of']): Calendar {
  const [firstDay, lastDay] = [`${data.firstYear}-01-01`, `${data.lastYear}-12-31`];
  const planOf = planner(data, place);
  const days = daysFrom(firstDay, `${data.lastYear + PRESUMED_YEARS}-12-31`).map((date) => ({ date, ...planOf(date) }));
  const perDay = partsPerDay(days);
  return {
    firstDay,
    lastDay,
    officialUntil: `${data.lastOfficialYear}-12-31`,
    workingDays: days.filter(({ date, counted }) => counted.length > 0 && date <= lastDay).map(({ date }) => date),
    counted: toLine(days.flatMap((day) => toParts(day, perDay).map(toInstants(day.date)))),
    receiving: toLine(days.flatMap(({ date, receiving }) => receiving.map(toInstants(date)))),
    partsPerDay: perDay,
    decisions: data.decisions,
    of,
  };
}

const toInstants = (date: string) => (stretch: Stretch) => ({
  opens: midnightOf(date) + stretch.opensMs,
  closes: midnightOf(date) + stretch.closesMs,
});

export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return calendar.workingDays[countUpTo(calendar, date) - 1] === date;
}

/** The n-th working day after `date`; 0 gives the last one up to `date`, a negative n counts back from that. */
export function addWorkingDays(calendar: Calendar, date: string, n: number): string {
  const { firstDay, lastDay, workingDays } = calendar;
  const day = workingDays[countUpTo(calendar, date) - 1 + n];
  if (day === undefined) throw new HubError('calendar/unknown', `Lịch làm việc chỉ có từ ${firstDay} đến ${lastDay}`);
  return day;
}

/** How many known working days there are up to and including `date`. */
function countUpTo({ firstDay, lastDay, workingDays }: Calendar, date: string): number {
  if (date < firstDay || date > lastDay) throw unknownDay(date);
  let [low, high] = [0, workingDays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((workingDays[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const unknownDay = (date: string): HubError =>
  new HubError('calendar/unknown', `Chưa có lịch làm việc cho ngày ${date}`);
