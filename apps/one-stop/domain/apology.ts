import { ApologyIssued, type Decision, type FaultField, HubError } from '#contracts';
import { policyOf } from '#procedures';
import { type Calendar, nextOpenSession, subtractWorkingTime } from '#working-time';
import { assertAllowed } from './acts.js';
import { promiseAnew } from './clock.js';
import { about, type Dossier, getDossier } from './dossier.js';
import type { Moment } from './moment.js';

export interface Apology {
  readonly reason: string;
  readonly appointmentAt: string;
}

export const apologiesOf = ({ apologies }: Dossier) => apologies ?? [];

/** The head apologises for the delay and promises another day, once (mẫu 04). */
export function apologise(
  dossier: Dossier | undefined,
  { reason, appointmentAt }: Apology,
  moment: Moment,
): Decision<Dossier> {
  const late = getDossier(dossier);
  assertAllowed(late, 'apologise');
  const oldAt = late.clock.appointmentAt!;
  const newAt = new Date(appointmentAt);
  assertPromisable(newAt, oldAt, moment);
  const responsible = (late.legs ?? []).filter(({ to }) => !to).map(({ agency }) => agency);
  const overdue = moment.now > apologyDueAt(late, moment.calendar);
  const { draft: _, apologies = [], ...rest } = late;
  const said = { oldAt, newAt: newAt.toISOString(), reason, responsible };
  return {
    state: { ...rest, apologies: [...apologies, said], clock: promiseAnew(late.clock, newAt, 'apology', moment) },
    events: [ApologyIssued({ ...about(late, moment), ...said, overdue })],
  };
}

/** By when an apology has to be out: so long before the appointment. */
export const apologyDueAt = ({ clock, procedure }: Dossier, calendar: Calendar): Date =>
  subtractWorkingTime(calendar, new Date(clock.appointmentAt!), policyOf(procedure).apology.before);

function assertPromisable(newAt: Date, oldAt: string, { now, calendar }: Moment): void {
  const isLater = newAt > now && newAt > new Date(oldAt);
  const isOpen = nextOpenSession(calendar, newAt).getTime() === newAt.getTime();
  const why = !isLater
    ? 'Ngày hẹn mới phải sau ngày hẹn cũ và sau lúc này'
    : 'Ngày hẹn mới phải nằm trong giờ làm việc của đơn vị';
  const fields: FaultField[] = [{ pointer: '/appointmentAt', detail: why }];
  if (!isLater || !isOpen) throw new HubError('request/invalid', why, fields);
}
