import type { Calendar } from '#working-time';

/** When a decision is made, and the office's working days. */
export interface Moment {
  readonly now: Date;
  readonly calendar: Calendar;
}
