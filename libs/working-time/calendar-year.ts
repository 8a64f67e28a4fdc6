import { z } from 'zod';
import { LocalDate } from '#contracts';

/** A day that differs from the ordinary week. `certain: false` where the deciding notice was not seen by us. */
const Exception = z.strictObject({
  date: LocalDate,
  name: z.string().min(1),
  decision: z.string().min(1),
  certain: z.boolean().default(true),
});

/** How one year differs from Monday to Friday: days off, and Saturdays or Sundays worked instead (làm bù). */
export const CalendarYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  off: z.array(Exception),
  makeUp: z.array(Exception).default([]),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** What is wrong with a year's days, each as a sentence for the person who keeps the data. */
export function faultsOf({ year, off, makeUp }: CalendarYear): readonly string[] {
  const offDates = off.map(({ date }) => date);
  const makeUpDates = makeUp.map(({ date }) => date);
  return [
    ...outside(year, [...offDates, ...makeUpDates]),
    ...repeated(offDates),
    ...repeated(makeUpDates),
    ...makeUpDates
      .filter((date) => offDates.includes(date))
      .map((date) => `${date} vừa là ngày nghỉ vừa là ngày làm bù`),
    ...makeUpDates
      .filter((date) => !isWeekend(date))
      .map((date) => `ngày làm bù ${date} không rơi vào thứ Bảy, Chủ nhật`),
  ];
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function outside(year: number, dates: readonly string[]): string[] {
  return dates.filter((date) => !date.startsWith(`${year}-`)).map((date) => `${date} không thuộc năm ${year}`);
}

function repeated(dates: readonly string[]): string[] {
  return dates.filter((date, index) => dates.indexOf(date) < index).map((date) => `${date} bị ghi hai lần`);
}
