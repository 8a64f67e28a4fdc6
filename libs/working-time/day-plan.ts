import type { CalendarData } from './calendar-data.js';
import { binds, narrowest, type Place, type Scoped } from './scope.js';
import { toStretch, WEEKDAYS, type OpeningHours, type Session, type Stretch } from './sessions.js';

/** When an office is open on one day: to take dossiers in, and on the clock. */
export interface DayPlan {
  readonly receiving: readonly Stretch[];
  readonly counted: readonly Stretch[];
  /**
   * How many sessions are a whole day: those of the fullest weekday of the hours in force on this very day, whatever they were
   * before or will be after. An office of mornings only has whole days of one session; a Saturday morning or a free afternoon
   * beside fuller days is half a day.
   */
  readonly wholeDay: number;
}

/** Gives the plan of any day at one place. A make-up day has the hours of a Monday unless its row says which. */
export function planner(data: CalendarData, place: Place | undefined): (date: string) => DayPlan {
  const hours = data.hours.filter((row) => binds(row, place));
  const off = byDate(data.off, place);
  const makeUp = byDate(data.makeUp, place);
  const hoursOn = (date: string, weekday: OpeningHours['days'][number]) =>
    narrowest(
      hours.filter(
        ({ days, validFrom, validTo = date }) => days.includes(weekday) && validFrom <= date && date <= validTo,
      ),
    );
  const fullest = (date: string) => Math.max(...WEEKDAYS.map((weekday) => countedIn(hoursOn(date, weekday))));
  return (date) => {
    const free = narrowest(off.get(date) ?? []);
    if (free) return toPlan(free.open ?? [], fullest(date));
    const extra = narrowest(makeUp.get(date) ?? []);
    if (extra) return toPlan(extra.open ?? hoursOn(date, 'monday')?.sessions ?? [], fullest(date));
    const usual = hoursOn(date, WEEKDAYS[new Date(date).getUTCDay()]!);
    return toPlan(usual?.sessions ?? [], fullest(date), usual?.counts);
  };
}

const countedIn = (row: OpeningHours | undefined): number => (row?.counts ? row.sessions.length : 0);

function toPlan(sessions: readonly Session[], fullest: number, counts = true): DayPlan {
  const receiving = sessions.map(toStretch);
  const counted = counts ? receiving : [];
  return { receiving, counted, wholeDay: Math.max(1, fullest, counted.length) };
}

/** The fewest parts into which every kind of whole day can be cut, so that days of one session and of two add up exactly. */
export function partsPerDay(plans: readonly DayPlan[]): number {
  const kinds = new Set(plans.map(({ wholeDay }) => wholeDay));
  return [...kinds].reduce((parts, kind) => (parts * kind) / commonDivisor(parts, kind), 1);
}

/** The counted sessions of a day, each cut into equal parts of which so many are a whole day. */
export function toParts({ counted, wholeDay }: DayPlan, perDay: number): readonly Stretch[] {
  const parts = perDay / wholeDay;
  return counted.flatMap(({ opensMs, closesMs }) => {
    const cut = (index: number) => Math.round(opensMs + ((closesMs - opensMs) * index) / parts);
    return Array.from({ length: parts }, (_, index) => ({ opensMs: cut(index), closesMs: cut(index + 1) }));
  });
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

function byDate<Row extends Scoped & { readonly date: string }>(rows: readonly Row[], place: Place | undefined) {
  return Map.groupBy(
    rows.filter((row) => binds(row, place)),
    ({ date }) => date,
  );
}
