import { appointment, resumeAppointment } from '#working-time';
import type { WorkingSpan } from '#procedures';
import type { Moment } from './moment.js';

/** The promise to the applicant, and whether its time runs. */
export interface Clock {
  readonly state: 'not-started' | 'running' | 'paused' | 'stopped';
  readonly receivedAt?: string;
  readonly appointmentAt?: string;
  /** Since when no time ran, while paused. */
  readonly pausedAt?: string;
  /** Done for the count of on-time dossiers. */
  readonly stoppedAt?: string;
  readonly pauses: readonly Pause[];
}

/** Time that does not count, `to` excluded. `of` is the supplement, or the request whose notices are to be paid. */
export interface Pause {
  readonly cause: 'supplement' | 'payment';
  readonly of: string;
  readonly from: string;
  readonly to?: string;
}

export const NOT_STARTED: Clock = { state: 'not-started', pauses: [] };

/** Without a limit the result is promised for the same working day (giải quyết ngay). */
export function start(limit: WorkingSpan | undefined, { now, calendar }: Moment): Clock {
  return {
    state: 'running',
    receivedAt: now.toISOString(),
    appointmentAt: appointment(calendar, now, limit ?? { workingDays: 0 }).toISOString(),
    pauses: [],
  };
}

/** A clock that does not tick cannot be paused. */
export function pause(clock: Clock, cause: Pause['cause'], of: string, { now }: Moment): Clock {
  if (clock.state === 'not-started' || clock.state === 'stopped') return clock;
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
export function resume(clock: Clock, of: string, { now, calendar }: Moment): Clock {
  const pauses = clock.pauses.map((open) => (open.of === of ? closed(open, now) : open));
  const { pausedAt, appointmentAt, ...rest } = clock;
  if (!pausedAt || !appointmentAt || pauses.some(({ to }) => !to)) return { ...clock, pauses };
  const moved = resumeAppointment(calendar, new Date(appointmentAt), new Date(pausedAt), now);
  return { ...rest, state: 'running', appointmentAt: moved.toISOString(), pauses };
}

/** Time stops for good; a clock that never ran stays as it is. */
export function stop(clock: Clock, { now }: Pick<Moment, 'now'>): Clock {
  if (clock.state === 'not-started') return clock;
  const { pausedAt: _, ...rest } = clock;
  const pauses = clock.pauses.map((open) => closed(open, now));
  return { ...rest, state: 'stopped', stoppedAt: now.toISOString(), pauses };
}

const closed = (open: Pause, now: Date): Pause => (open.to ? open : { ...open, to: now.toISOString() });
