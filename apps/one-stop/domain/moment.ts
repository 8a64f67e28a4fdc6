import type { Organisation } from '#procedures';
import type { Calendar } from '#working-time';

/** When a decision is made, the working time of the office and field it is made in, and who is who. */
export interface Moment {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly organisation: Organisation;
}
