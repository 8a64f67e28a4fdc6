import type { Calendar } from '#working-time';

/** When a decision is made, and the working time of the office and field it is made in. */
export interface Moment {
  readonly now: Date;
  readonly calendar: Calendar;
}
