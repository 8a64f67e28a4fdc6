import { z } from 'zod';
import { HubError } from '#contracts';
import { CalendarYear, faultsOf, isWeekend } from './calendar-year.js';
import { OFFICE_SESSIONS, Sessions, toStretch, type Session, type Stretch } from './sessions.js';

/** The working days of the known years, and when an office is open on each of them. */
export interface Calendar {
  readonly firstDay: string;
  readonly lastDay: string;
  /** In order, without a gap in what is known. */
  readonly workingDays: readonly string[];
  readonly stretches: readonly Stretch[];
}

/** Reads the years as they stand in the data, in any order; the years must follow each other. Bad data is a `data/invalid` fault that names each day. */
export function toCalendar(years: readonly unknown[], sessions: readonly Session[] = OFFICE_SESSIONS): Calendar {
  const known = years.map(toYear).toSorted((a, b) => a.year - b.year);
  const first = known[0]?.year ?? 0;
  const astray = known.find(({ year }, index) => year !== first + index);
  if (known.length === 0 || astray)
    throw invalid(`các năm phải nối tiếp nhau, mỗi năm một tệp (xem năm ${astray?.year ?? 'đầu tiên'})`);
  const open = Sessions.safeParse(sessions);
  if (!open.success) throw invalid(z.prettifyError(open.error));
  return {
    firstDay: `${first}-01-01`,
    lastDay: `${first + known.length - 1}-12-31`,
    workingDays: known.flatMap(workingDaysOf),
    stretches: open.data.map(toStretch),
  };
}

export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return calendar.workingDays[countUpTo(calendar, date) - 1] === date;
}

/** The n-th working day after `date`; 0 gives the last one up to `date`, a negative n counts back from that. */
export function addWorkingDays(calendar: Calendar, date: string, n: number): string {
  return workingDayAt(calendar, countUpTo(calendar, date) - 1 + n);
}

/** How many known working days there are up to and including `date`. */
export function countUpTo({ firstDay, lastDay, workingDays }: Calendar, date: string): number {
  if (date < firstDay || date > lastDay) throw unknown(date);
  let [low, high] = [0, workingDays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((workingDays[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function workingDayAt({ firstDay, lastDay, workingDays }: Calendar, index: number): string {
  const day = workingDays[index];
  if (day === undefined) throw new HubError('calendar/unknown', `Lịch làm việc chỉ có từ ${firstDay} đến ${lastDay}`);
  return day;
}

function unknown(date: string): HubError {
  return new HubError('calendar/unknown', `Chưa có lịch làm việc cho ngày ${date}`);
}

function invalid(why: string): HubError {
  return new HubError('data/invalid', `Lịch làm việc: ${why}`);
}

function toYear(content: unknown): CalendarYear {
  const parsed = CalendarYear.safeParse(content);
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  const faults = faultsOf(parsed.data);
  if (faults.length > 0) throw invalid(`năm ${parsed.data.year}: ${faults.join('; ')}`);
  return parsed.data;
}

function workingDaysOf({ year, off, makeUp }: CalendarYear): string[] {
  const offDates = new Set(off.map(({ date }) => date));
  const makeUpDates = new Set(makeUp.map(({ date }) => date));
  return daysOf(year).filter((date) => makeUpDates.has(date) || (!isWeekend(date) && !offDates.has(date)));
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
