import type { CalendarData } from './calendar-data.js';
import { binds, narrowest, type Place, type Scoped } from './scope.js';
import { toStretch, WEEKDAYS, type OpeningHours, type Session, type Stretch } from './sessions.js';

/** When an office is open on one day: to take dossiers in, and on the clock. */
export interface DayPlan {
  readonly receiving: readonly Stretch[];
  readonly counted: readonly Stretch[];
}

const CLOSED: DayPlan = { receiving: [], counted: [] };

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
  return (date) => {
    const free = narrowest(off.get(date) ?? []);
    if (free) return toPlan(free.open ?? []);
    const extra = narrowest(makeUp.get(date) ?? []);
    if (extra) return toPlan(extra.open ?? hoursOn(date, 'monday')?.sessions ?? []);
    const usual = hoursOn(date, WEEKDAYS[new Date(date).getUTCDay()]!);
    if (!usual) return CLOSED;
    return usual.counts ? toPlan(usual.sessions) : { receiving: usual.sessions.map(toStretch), counted: [] };
  };
}

/** How many sessions make a whole day at this place. */
export function sessionsPerDay({ hours }: CalendarData, place: Place | undefined): number {
  const ordinary = narrowest(hours.filter((row) => row.counts && row.days.includes('monday') && binds(row, place)));
  return ordinary?.sessions.length ?? 1;
}

function toPlan(sessions: readonly Session[]): DayPlan {
  const stretches = sessions.map(toStretch);
  return { receiving: stretches, counted: stretches };
}

function byDate<Row extends Scoped & { readonly date: string }>(rows: readonly Row[], place: Place | undefined) {
  return Map.groupBy(
    rows.filter((row) => binds(row, place)),
    ({ date }) => date,
  );
}
