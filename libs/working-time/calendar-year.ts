import { z } from 'zod';
import { LocalDate } from '#contracts';
import { meet, narrowness, scope } from './scope.js';
import { Sessions } from './sessions.js';

/**
 * A day that differs from the ordinary week, by the decision that made it so. `certain: false` where the deciding notice was
 * not seen by us. A row that a later notice took back stays, with `revoked`: what was promised under it can be understood.
 */
export const Exception = z.strictObject({
  date: LocalDate,
  name: z.string().min(1),
  decision: z.string().min(1),
  publishedOn: LocalDate.optional(),
  certain: z.boolean().default(true),
  ...scope,
  /** Hours that are worked all the same on a day off, or instead of the ordinary ones on a make-up day. */
  open: Sessions.optional(),
  revoked: z.strictObject({ decision: z.string().min(1), publishedOn: LocalDate }).optional(),
});
export type Exception = z.infer<typeof Exception>;

/** How one year differs from the ordinary weeks: days off, and Saturdays or Sundays worked instead (làm bù). */
export const CalendarYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** False while the yearly notice is awaited: what is promised into such a year may move. */
  official: z.boolean().default(true),
  off: z.array(Exception),
  makeUp: z.array(Exception).default([]),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** What is wrong with a year's days, each as a sentence for the person who keeps the data. */
export function faultsOf({ year, off, makeUp }: CalendarYear): readonly string[] {
  const offNow = off.filter((day) => isInForce(day));
  const makeUpNow = makeUp.filter((day) => isInForce(day));
  return [
    ...outside(year, [...off, ...makeUp]),
    ...repeated(offNow),
    ...repeated(makeUpNow),
    ...makeUpNow
      .filter((day) => offNow.some((other) => isSame(day, other)))
      .map(({ date }) => `${date} vừa là ngày nghỉ vừa là ngày làm bù`),
    ...makeUpNow
      .filter(({ date }) => !isWeekend(date))
      .map(({ date }) => `ngày làm bù ${date} không rơi vào thứ Bảy, Chủ nhật`),
  ];
}

/** Nobody took it back, but perhaps one of these decisions that are thought away. */
export const isInForce = ({ revoked }: Exception, without: readonly string[] = []): boolean =>
  !revoked || without.includes(revoked.decision);

export function isWeekend(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const isSame = (a: Exception, b: Exception): boolean => a.date === b.date && meet(a, b);

function outside(year: number, days: readonly Exception[]): string[] {
  return days.filter(({ date }) => !date.startsWith(`${year}-`)).map(({ date }) => `${date} không thuộc năm ${year}`);
}

/** One day may be said for everybody and again, more narrowly, for some. */
function repeated(days: readonly Exception[]): string[] {
  return days
    .filter((day, index) =>
      days.slice(0, index).some((other) => isSame(day, other) && narrowness(day) === narrowness(other)),
    )
    .map(({ date }) => `${date} bị ghi hai lần`);
}
