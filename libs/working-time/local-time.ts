import { Temporal } from 'temporal-polyfill';

const ZONE = 'Asia/Ho_Chi_Minh';

/** The calendar day at an office, `yyyy-MM-dd`. */
export function toLocalDate(instant: Date): string {
  return toZoned(instant).toPlainDate().toString();
}

/** Milliseconds since midnight at an office. */
export function toTimeOfDayMs(instant: Date): number {
  const local = toZoned(instant);
  return local.epochMilliseconds - local.startOfDay().epochMilliseconds;
}

export function toInstant(date: string, timeOfDayMs: number): Date {
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds;
  return new Date(midnight + timeOfDayMs);
}

function toZoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}
