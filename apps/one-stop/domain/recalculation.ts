import { AppointmentRecalculated, type DataOf, type Decision, RecalculationApproved } from '#contracts';
import { type Calendar, nextOpenSession } from '#working-time';
import { type Clock, promiseAnew, toInterval } from './clock.js';
import { about, type Dossier, getDossier } from './dossier.js';
import { late } from './late.js';
import type { Moment } from './moment.js';
import { firstPromise, groupsOf, promiseAfter, type Terms } from './promise.js';

/** What the calendar makes of a promise, and what it was. */
export interface Recalculated {
  readonly oldAt: string;
  readonly newAt: string;
}

/**
 * The promise as this calendar would have it, from what is recorded alone: since the receipt, or since the last day that a
 * person promised. Time that still stands is not in it, nor what ended since it stands: that counts when it runs again.
 */
export function promiseBy(calendar: Calendar, terms: Terms, clock: Clock): Date {
  const byPerson = clock.promises?.findLast(({ why }) => why === 'apology');
  const base = byPerson
    ? nextOpenSession(calendar, new Date(byPerson.appointmentAt))
    : firstPromise(terms, new Date(clock.receivedAt!), calendar);
  const since = byPerson?.madeAt ?? '';
  const until = clock.pausedAt ? new Date(clock.pausedAt) : NEVER;
  const over = clock.pauses
    .filter(({ from }) => from >= since && new Date(from) < until)
    .map((pause) => toInterval(pause, until))
    .map(({ to, ...pause }) => ({ ...pause, to: to < until ? to : until }));
  return groupsOf(over).reduce((dueAt, group) => promiseAfter(terms, dueAt, group, calendar), base);
}

const NEVER = new Date(8.64e15);

/**
 * Whether decisions that were taken since move a promise: `before` is the calendar without them, `after` with them. A promise
 * that `before` does not explain either is nobody's to move in their name.
 */
export function recalculate(
  clock: Clock,
  terms: Terms,
  before: Calendar,
  after: Calendar,
): Recalculated | 'unexplained' | undefined {
  if (clock.state !== 'running' && clock.state !== 'paused') return undefined;
  const oldAt = clock.appointmentAt!;
  const newAt = promiseBy(after, terms, clock).toISOString();
  if (newAt === oldAt) return undefined;
  return promiseBy(before, terms, clock).toISOString() === oldAt ? { oldAt, newAt } : 'unexplained';
}

/** Moves the very promise that a person approved to move. One that moved meanwhile, or is kept by now, stays. */
export function takeRecalculation(
  dossier: Dossier | undefined,
  { oldAt, newAt, why }: DataOf<typeof RecalculationApproved>,
  moment: Moment,
): Decision<Dossier> {
  const known = getDossier(dossier);
  const { clock } = known;
  const isOpen = clock.state === 'running' || clock.state === 'paused';
  if (!isOpen || clock.appointmentAt !== oldAt) return late(known, RecalculationApproved, moment);
  return {
    state: { ...known, clock: promiseAnew(clock, new Date(newAt), 'calendar', moment) },
    events: [AppointmentRecalculated({ ...about(known, moment), oldAt, newAt, why })],
  };
}
