import type { Calendar } from './calendar.js';
import { closingAfter, closingOf, endOf, nextOpen, sessionsClosed } from './line.js';
import { DAY_MS, midnightOf, toLocalDate, toTimeOfDayMs } from './local-time.js';
import { toMs } from './sessions.js';
import { addOpenMs, addWorkingTime, nextOpenSession, openMsBetween, toKnown, type Span } from './working-time.js';

/** A promised instant. `official` is false where it lies in days whose yearly notice is awaited or missing. */
export interface Promised {
  readonly at: Date;
  readonly official: boolean;
}

/**
 * When a result is promised. Days: the day of receipt is not counted and the last one is due at its closing. Hours run
 * from the minute of receipt. What comes in while the office is closed counts as received at the next opening.
 */
export function promise(calendar: Calendar, receivedAt: Date, span: Span): Promised {
  const at = dueAt(calendar, receivedAt, span);
  return { at, official: toLocalDate(at) <= calendar.officialUntil };
}

function dueAt(calendar: Calendar, receivedAt: Date, span: Span): Date {
  const { counted, receiving, partsPerDay } = calendar;
  const countsFrom = receptionOf(calendar, receivedAt);
  if ('workingHours' in span) return addWorkingTime(calendar, countsFrom, span);
  const receiptDay = endOf(midnightOf(toLocalDate(countsFrom)));
  const due =
    span.workingDays === 0
      ? closingOf(receiving, sessionsClosed(receiving, receiptDay))
      : closingAfter(
          receiving,
          closingOf(counted, sessionsClosed(counted, receiptDay) + span.workingDays * partsPerDay),
        );
  return toKnown(calendar, due, countsFrom);
}

/** When what comes in counts as received: now, or at the next opening that takes dossiers in. */
export function receptionOf(calendar: Calendar, at: Date): Date {
  return toKnown(calendar, nextOpen(calendar.receiving, at.getTime()), at);
}

/**
 * By when somebody has so many days, plain ones, to do their part: the day it begins is not counted, a last day on which nobody
 * works is followed by the next working day, and it ends at its closing (Bộ luật Dân sự 2015, điều 147–148).
 */
export function endOfDays(calendar: Calendar, from: Date, days: number): Date {
  const lastDay = midnightOf(toLocalDate(from)) + days * DAY_MS;
  return dueAt(calendar, nextOpenSession(calendar, new Date(lastDay)), { workingDays: 0 });
}

/** By when a received dossier is handed over: the same working day before `sameDayBefore` (`15:00`), else the next one. */
export function handOverBy(calendar: Calendar, receivedAt: Date, sameDayBefore: string): Date {
  const { counted } = calendar;
  const countsFrom = receptionOf(calendar, receivedAt);
  const midnight = midnightOf(toLocalDate(countsFrom));
  const today = sessionsClosed(counted, endOf(midnight));
  const isWorked = today > sessionsClosed(counted, midnight);
  return isWorked && toTimeOfDayMs(countsFrom) < toMs(sameDayBefore)
    ? toKnown(calendar, closingOf(counted, today), countsFrom)
    : dueAt(calendar, receivedAt, { workingDays: 1 });
}

/**
 * The promise after a pause, policy `resume`: the working time that was left goes on, to the millisecond. A pause in
 * closed time moves nothing, and no pause moves a promise back; one that was already late stays as late as it was.
 */
export function resumeAppointment(calendar: Calendar, appointmentAt: Date, pausedAt: Date, resumedAt: Date): Date {
  const pausedMs = openMsBetween(calendar, pausedAt, resumedAt);
  return pausedMs <= 0 ? appointmentAt : addOpenMs(calendar, appointmentAt, pausedMs);
}
