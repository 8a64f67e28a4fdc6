/** Asia/Ho_Chi_Minh: UTC+7 all year, as since June 1975. A spec holds this against the time-zone data. */
const OFFSET_MS = 7 * 60 * 60_000;
export const DAY_MS = 24 * 60 * 60_000;

/** The calendar day at an office, `yyyy-MM-dd`. */
export function toLocalDate(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Milliseconds since midnight at an office. */
export function toTimeOfDayMs(instant: Date): number {
  return (instant.getTime() + OFFSET_MS) % DAY_MS;
}

/** Midnight at an office, in milliseconds since the epoch. */
export function midnightOf(date: string): number {
  return Date.parse(date) - OFFSET_MS;
}

/** Days of the calendar from `first` to `last`, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  );
}
