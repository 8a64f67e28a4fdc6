import { type PauseCause, policyOf, type Procedure } from '#procedures';
import { type Calendar, handOverBy, toLocalDate } from '#working-time';
import type { Moment } from './moment.js';
import { firstPromise, type Interval, promiseAfter, ruleFor, type Terms } from './promise.js';

/** The promise to the applicant, and whether its time runs. */
export interface Clock {
  readonly state: 'not-started' | 'running' | 'paused' | 'stopped';
  /** By when the desk answers a dossier filed online. */
  readonly checkBy?: string;
  readonly receivedAt?: string;
  /** By when the received dossier is handed over to its first agencies. */
  readonly handOverBy?: string;
  readonly appointmentAt?: string;
  /** When it was promised, the appointment lay in days whose yearly notice was awaited or missing. */
  readonly tentative?: boolean;
  /** Since when no time ran, while paused. */
  readonly pausedAt?: string;
  /** Done for the count of on-time dossiers. */
  readonly stoppedAt?: string;
  readonly pauses: readonly Pause[];
  /** Every promise so far, the one that holds last. */
  readonly promises?: readonly PromiseMade[];
}

/** Time that does not count, `to` excluded. `of` is the supplement, the request that is waited for, or the certificate. */
export interface Pause {
  readonly cause: PauseCause;
  readonly of: string;
  readonly from: string;
  readonly to?: string;
  /** When it became known, where that was after it: an outage is certified once it is over. */
  readonly notedAt?: string;
}

export interface PromiseMade {
  readonly madeAt: string;
  readonly appointmentAt: string;
  readonly why: 'received' | 'pause' | 'calendar' | 'outage' | 'apology';
}

export const NOT_STARTED: Clock = { state: 'not-started', pauses: [] };

export function start(clock: Clock, procedure: Procedure, { now, calendar }: Moment): Clock {
  const started: Clock = {
    ...clock,
    state: 'running',
    receivedAt: now.toISOString(),
    handOverBy: handOverBy(calendar, now, policyOf(procedure).handOver.sameDayBefore).toISOString(),
  };
  return promiseAnew(started, firstPromise(procedure, now, calendar), 'received', { now, calendar });
}

/** Another promise takes the place of the one before. One that only went on after time stood still is as tentative as that was. */
export function promiseAnew(
  clock: Clock,
  at: Date,
  why: PromiseMade['why'],
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): Clock {
  const { tentative, ...rest } = clock;
  const appointmentAt = at.toISOString();
  const wentOn = why === 'pause' || why === 'outage';
  return {
    ...rest,
    appointmentAt,
    ...((isTentative(at, calendar) || (tentative && wentOn)) && { tentative: true }),
    promises: [...(clock.promises ?? []), { madeAt: now.toISOString(), appointmentAt, why }],
  };
}

export const isTentative = (at: Date, { officialUntil }: Calendar): boolean => toLocalDate(at) > officialUntil;

/** A clock that does not tick cannot be paused, nor for what the policy of its procedure knows no pause. */
export function pause(clock: Clock, terms: Terms, { cause, of }: Pick<Pause, 'cause' | 'of'>, { now }: Moment): Clock {
  if (clock.state === 'not-started' || clock.state === 'stopped' || !ruleFor(terms, cause)) return clock;
  if (clock.pauses.some((open) => open.of === of && !open.to)) return clock;
  const from = now.toISOString();
  return {
    ...clock,
    state: 'paused',
    pausedAt: clock.pausedAt ?? from,
    pauses: [...clock.pauses, { cause, of, from }],
  };
}

/** Ends one pause. Time runs again, and the promise moves on, when it was the last open one: pauses may overlap. */
export function resume(clock: Clock, terms: Terms, of: string, moment: Moment): Clock {
  const pauses = clock.pauses.map((open) => (open.of === of ? closed(open, moment.now) : open));
  const { pausedAt, appointmentAt, ...rest } = clock;
  if (!pausedAt || !appointmentAt || pauses.some(({ to }) => !to)) return { ...clock, pauses };
  const running: Clock = { ...rest, appointmentAt, state: 'running', pauses };
  const group = pauses.filter(({ from }) => from >= pausedAt).map((over) => toInterval(over, moment.now));
  const moved = promiseAfter(terms, new Date(appointmentAt), group, moment.calendar);
  return moved.toISOString() === appointmentAt ? running : promiseAnew(running, moved, 'pause', moment);
}

/** One that is still open lasts `until` then. */
export const toInterval = ({ cause, from, to }: Pause, until: Date): Interval => ({
  cause,
  from: new Date(from),
  to: to ? new Date(to) : until,
});

/** Whether a request's share of the time is used up meanwhile: also by the step outside the limit for which the clock stands. */
export const runsFor = ({ state, pauses }: Clock, requestId: string): boolean =>
  state === 'running' || (state === 'paused' && pauses.every((one) => one.to || isOwn(one, requestId)));

const isOwn = ({ cause, of }: Pause, requestId: string): boolean =>
  (cause === 'external' || cause === 'posting') && of === requestId;

/** Time stops for good; a clock that never ran stays as it is. */
export function stop(clock: Clock, { now }: Pick<Moment, 'now'>): Clock {
  if (clock.state === 'not-started') return clock;
  const { pausedAt: _, ...rest } = clock;
  const pauses = clock.pauses.map((open) => closed(open, now));
  return { ...rest, state: 'stopped', stoppedAt: now.toISOString(), pauses };
}

const closed = (open: Pause, now: Date): Pause => (open.to ? open : { ...open, to: now.toISOString() });
