import type { Decision } from '#contracts';
import type { Organisation } from '#procedures';
import type { Calendar } from '#working-time';
import type { Dossier } from './dossier.js';
import { withTimers } from './escalation/timers.js';
import type { Moment } from './moment.js';
import { withFirmPromise } from './recalculation.js';

/** What all dossiers have in common: every calendar, and who is who. */
export interface Setting {
  readonly calendar: Calendar;
  readonly organisation: Organisation;
}

export type Decide = (dossier: Dossier | undefined, moment: Moment) => Decision<Dossier> | undefined;

type Calendars = Pick<Setting, 'calendar'>;

const calendarOf = ({ officeCode, procedure }: Dossier, { calendar }: Calendars): Calendar =>
  calendar.of({ office: officeCode, field: procedure.field.code });

/** The working time of the dossier's own office and field. */
export const momentOf = (dossier: Dossier, setting: Setting, now: Date): Moment => ({
  now,
  calendar: calendarOf(dossier, setting),
  organisation: setting.organisation,
});

/** A stored dossier, read by the calendar there is today. */
export const asOfToday = (stored: Dossier, calendars: Calendars): Dossier =>
  withFirmPromise(stored, calendarOf(stored, calendars));

/** Every decision about a dossier passes here: it is made in the dossier's own working time, and what it began is watched. */
export function decideOn(
  stored: Dossier | undefined,
  setting: Setting,
  now: Date,
  decide: Decide,
): Decision<Dossier> | undefined {
  const dossier = stored && asOfToday(stored, setting);
  const decision = decide(dossier, dossier ? momentOf(dossier, setting, now) : { ...setting, now });
  if (!decision) return undefined;
  return withTimers(dossier, decision, momentOf(decision.state, setting, now));
}
