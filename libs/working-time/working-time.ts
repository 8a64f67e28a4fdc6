import { unknownDay, type Calendar } from './calendar.js';
import { closingOf, instantAt, nextOpen, positionOf, sessionsClosed } from './line.js';
import { toLocalDate } from './local-time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Working days, or working hours, as a procedure's text promises them. Half a day is a session. */
export type Span = { readonly workingDays: number } | { readonly workingHours: number };

/** The instant itself if an office is open then (the closing minute counts as open), else the next opening. */
export function nextOpenSession(calendar: Calendar, at: Date): Date {
  return toKnown(calendar, nextOpen(calendar.counted, at.getTime()), at);
}

/**
 * The first open instant at which so many minutes (0 or more), or so long a span, of working time have passed since `from`.
 * Closed time counts as the next opening, so adding nothing to it gives that opening; a sum that fills a session ends at its
 * closing. Days are counted by the sessions that close after `from`: two are a day where the hours of that day have two.
 */
export function addWorkingTime(calendar: Calendar, from: Date, time: number | Span): Date {
  if (typeof time === 'number') return addOpenMs(calendar, from, time * MINUTE_MS);
  if ('workingHours' in time) return addOpenMs(calendar, from, time.workingHours * HOUR_MS);
  const parts = time.workingDays * calendar.partsPerDay;
  if (parts === 0) return nextOpenSession(calendar, from);
  const { counted } = calendar;
  return toKnown(calendar, closingOf(counted, sessionsClosed(counted, from.getTime()) + parts), from);
}

/** So long before an instant: at the closing that lies so many days back, or at the end of the hours before. */
export function subtractWorkingTime(calendar: Calendar, from: Date, span: Span): Date {
  return 'workingHours' in span
    ? addWorkingTime(calendar, from, { workingHours: -span.workingHours })
    : addWorkingTime(calendar, from, { workingDays: -span.workingDays });
}

/** Open time from `a` to `b`, in hours, and in days by the sessions that closed; negative when `b` is before `a`. */
export function workingTimeBetween(calendar: Calendar, a: Date, b: Date): { hours: number; days: number } {
  const { counted, partsPerDay } = calendar;
  const parts = sessionsClosed(counted, b.getTime()) - sessionsClosed(counted, a.getTime());
  return { hours: openMsBetween(calendar, a, b) / HOUR_MS, days: parts / partsPerDay };
}

/** Whole minutes of open time from `a` to `b`; negative when `b` is before `a`. */
export function workingMinutesBetween(calendar: Calendar, a: Date, b: Date): number {
  return Math.trunc(openMsBetween(calendar, a, b) / MINUTE_MS);
}

export function openMsBetween(calendar: Calendar, a: Date, b: Date): number {
  return position(calendar, b) - position(calendar, a);
}

/** A negative sum goes back, to the earliest instant before which so much is open. */
export function addOpenMs(calendar: Calendar, from: Date, ms: number): Date {
  if (ms === 0) return nextOpenSession(calendar, from);
  return toKnown(calendar, instantAt(calendar.counted, position(calendar, from) + ms), from);
}

function position(calendar: Calendar, at: Date): number {
  assertBegun(calendar, at);
  return positionOf(calendar.counted, at.getTime());
}

/** Beyond what is known and presumed nothing is told, nor before it. */
export function toKnown(calendar: Calendar, instant: number, from: Date): Date {
  assertBegun(calendar, from);
  if (Number.isNaN(instant)) throw unknownDay(toLocalDate(from));
  return new Date(instant);
}

function assertBegun({ firstDay }: Calendar, at: Date): void {
  const date = toLocalDate(at);
  if (date < firstDay) throw unknownDay(date);
}
