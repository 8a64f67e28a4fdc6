import { AppointmentRecalculated, type Decision, HubError } from '#contracts';
import { addOpenMs } from '#working-time';
import { assertAllowed } from './acts.js';
import { type Clock, type Pause, promiseAnew, toInterval } from './clock.js';
import { about, type Dossier, getDossier } from './dossier.js';
import type { Moment } from './moment.js';
import { openTimeOf, promiseAfter, ruleFor, type Terms } from './promise.js';

/** An outage that somebody certified; `certificate` is the number of the paper that says so. */
export interface Outage {
  readonly certificate: string;
  readonly from: string;
  readonly to: string;
}

/** Time in which nobody could work does not count, where the policy says so. What stood still anyway counts once. */
export function certifyOutage(dossier: Dossier | undefined, outage: Outage, moment: Moment): Decision<Dossier> {
  const known = getDossier(dossier);
  assertAllowed(known, 'certify-outage');
  const { clock, procedure } = known;
  assertPast(clock, outage, moment);
  const { certificate: of, from, to } = outage;
  const pause: Pause = { cause: 'outage', of, from, to, notedAt: moment.now.toISOString() };
  const oldAt = clock.appointmentAt!;
  const newAt = promiseWith(clock, procedure, pause, moment);
  const paused: Clock = { ...clock, pauses: [...clock.pauses, pause] };
  if (newAt.toISOString() === oldAt) return { state: { ...known, clock: paused }, events: [] };
  const why = `Sự cố được xác nhận tại văn bản ${outage.certificate}`;
  return {
    state: { ...known, clock: promiseAnew(paused, newAt, 'outage', moment) },
    events: [AppointmentRecalculated({ ...about(known, moment), oldAt, newAt: newAt.toISOString(), why })],
  };
}

function promiseWith(clock: Clock, terms: Terms, outage: Pause, { now, calendar }: Moment): Date {
  const dueAt = new Date(clock.appointmentAt!);
  if (ruleFor(terms, 'outage') !== 'resume') return promiseAfter(terms, dueAt, [toInterval(outage, now)], calendar);
  const stood = clock.pauses
    .filter(({ cause }) => ruleFor(terms, cause) === 'resume')
    .map((one) => toInterval(one, now));
  const openMs = openTimeOf([...stood, toInterval(outage, now)], calendar) - openTimeOf(stood, calendar);
  return openMs > 0 ? addOpenMs(calendar, dueAt, openMs) : dueAt;
}

function assertPast({ receivedAt, pauses }: Clock, { certificate, from, to }: Outage, { now }: Moment): void {
  const fault = (pointer: string, detail: string) => new HubError('request/invalid', detail, [{ pointer, detail }]);
  if (pauses.some(({ of }) => of === certificate))
    throw fault('/certificate', 'Văn bản này đã được ghi nhận cho hồ sơ');
  if (from >= to) throw fault('/to', 'Lúc kết thúc phải sau lúc bắt đầu');
  if (new Date(from) < new Date(receivedAt!)) throw fault('/from', 'Sự cố phải bắt đầu sau khi hồ sơ được tiếp nhận');
  if (new Date(to) > now) throw fault('/to', 'Chỉ ghi nhận sự cố đã kết thúc');
}
