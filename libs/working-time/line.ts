import { countUpTo, isWorkingDay, workingDayAt, type Calendar } from './calendar.js';
import { toInstant, toLocalDate, toTimeOfDayMs } from './local-time.js';
import type { Stretch } from './sessions.js';

const MINUTE_MS = 60_000;

/** The instant itself if an office is open then (the closing minute counts as open), else the next opening. */
export function nextOpenSession(calendar: Calendar, at: Date): Date {
  const date = toLocalDate(at);
  const timeMs = toTimeOfDayMs(at);
  const stretch = isWorkingDay(calendar, date)
    ? calendar.stretches.find(({ closesMs }) => timeMs <= closesMs)
    : undefined;
  if (stretch) return stretch.opensMs <= timeMs ? at : toInstant(date, stretch.opensMs);
  const [morning] = calendar.stretches;
  return toInstant(workingDayAt(calendar, countUpTo(calendar, date)), morning?.opensMs ?? 0);
}

/**
 * The first open instant at which `minutes` (0 or more) of working time have passed since `from`. Closed time counts
 * as the next opening, so adding nothing to it gives that opening; a sum that fills a session ends at its closing.
 */
export function addWorkingTime(calendar: Calendar, from: Date, minutes: number): Date {
  return addOpenMs(calendar, from, minutes * MINUTE_MS);
}

/** Whole minutes of open time from `a` to `b`; negative when `b` is before `a`. */
export function workingMinutesBetween(calendar: Calendar, a: Date, b: Date): number {
  return Math.trunc(openMsBetween(calendar, a, b) / MINUTE_MS);
}

export function openMsBetween(calendar: Calendar, a: Date, b: Date): number {
  return positionOf(calendar, b) - positionOf(calendar, a);
}

export function addOpenMs(calendar: Calendar, from: Date, ms: number): Date {
  return ms === 0 ? nextOpenSession(calendar, from) : instantAt(calendar, positionOf(calendar, from) + ms);
}

/** Open milliseconds from the first known day to `at`: the working-time line on which every span is a difference. */
function positionOf(calendar: Calendar, at: Date): number {
  const date = toLocalDate(at);
  const daysBegun = countUpTo(calendar, date);
  if (!isWorkingDay(calendar, date)) return daysBegun * dayMs(calendar);
  const timeMs = toTimeOfDayMs(at);
  return (
    (daysBegun - 1) * dayMs(calendar) + sum(calendar.stretches, (stretch) => clamp(timeMs, stretch) - stretch.opensMs)
  );
}

/** The earliest instant at a position; the line's inverse. */
function instantAt(calendar: Calendar, position: number): Date {
  const day = Math.ceil(position / dayMs(calendar)) - 1;
  return toInstant(workingDayAt(calendar, day), timeOfDayAfter(calendar.stretches, position - day * dayMs(calendar)));
}

/** `openMs` is more than nothing and at most a day. */
function timeOfDayAfter([stretch, ...later]: readonly Stretch[], openMs: number): number {
  if (!stretch) return openMs;
  const lengthMs = stretch.closesMs - stretch.opensMs;
  return openMs <= lengthMs || later.length === 0 ? stretch.opensMs + openMs : timeOfDayAfter(later, openMs - lengthMs);
}

function dayMs({ stretches }: Calendar): number {
  return sum(stretches, ({ opensMs, closesMs }) => closesMs - opensMs);
}

function clamp(timeMs: number, { opensMs, closesMs }: Stretch): number {
  return Math.min(Math.max(timeMs, opensMs), closesMs);
}

function sum(stretches: readonly Stretch[], of: (stretch: Stretch) => number): number {
  return stretches.reduce((total, stretch) => total + of(stretch), 0);
}
