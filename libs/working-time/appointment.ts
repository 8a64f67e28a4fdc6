import { addWorkingDays, type Calendar } from './calendar.js';
import { addOpenMs, addWorkingTime, nextOpenSession, openMsBetween } from './line.js';
import { toInstant, toLocalDate } from './local-time.js';

/** Working days, or working hours, as a procedure's text promises them. */
export type Span = { readonly workingDays: number } | { readonly workingHours: number };

/**
 * When a result is promised. Days: the day of receipt is not counted and the last one is due at its closing. Hours run
 * from the minute of receipt. What comes in while the office is closed counts as received at the next opening.
 */
export function appointment(calendar: Calendar, receivedAt: Date, span: Span): Date {
  const countsFrom = nextOpenSession(calendar, receivedAt);
  if ('workingHours' in span) return addWorkingTime(calendar, countsFrom, span.workingHours * 60);
  return closingOf(calendar, addWorkingDays(calendar, toLocalDate(countsFrom), span.workingDays));
}

/**
 * The promise after a pause, policy `resume`: the working time that was left goes on, to the millisecond. A pause in
 * closed time moves nothing, and no pause moves a promise back; one that was already late stays as late as it was.
 */
export function resumeAppointment(calendar: Calendar, appointmentAt: Date, pausedAt: Date, resumedAt: Date): Date {
  const pausedMs = openMsBetween(calendar, pausedAt, resumedAt);
  return pausedMs <= 0 ? appointmentAt : addOpenMs(calendar, appointmentAt, pausedMs);
}

function closingOf({ stretches }: Calendar, date: string): Date {
  return toInstant(date, stretches.at(-1)?.closesMs ?? 0);
}
