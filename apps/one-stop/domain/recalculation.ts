import { AppointmentRecalculated, type DataOf, type Decision, RecalculationApproved } from '#contracts';
import { type Calendar, nextOpenSession } from '#working-time';
import { type Clock, isTentative, promiseAnew, toInterval } from './clock.js';
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
 * that `before` does not explain either is nobody's to move in their name, but a tentative one: rows that were only expected
 * when it was made may be gone, and it waited for just such decisions.
 */
export function recalculate(
  clock: Clock,
  terms: Terms,
  before: Calendar,
  after: Calendar,
): Recalculated | 'unexplained' | undefined {
  if (clock.state !== 'running' && clock.state !== 'paused') return undefined;
  const oldAt = clock.appointmentAt!;
  const moved = promiseBy(after, terms, clock);
  const newAt = moved.toISOString();
  if (newAt === oldAt) return undefined;
  const without = promiseBy(before, terms, clock).toISOString();
  const isAwaited = clock.tentative && !isTentative(moved, after) && without !== newAt;
  return without === oldAt || isAwaited ? { oldAt, newAt } : 'unexplained';
}

/**
 * A tentative promise is firm once the notice it waited for is in the calendar and gives the very same day and hour. One that
 * the notice would move stays tentative until a person approved the move.
 */
export function withFirmPromise(dossier: Dossier, calendar: Calendar): Dossier {
  const { tentative, ...clock } = dossier.clock;
  const isOpen = clock.state === 'running' || clock.state === 'paused';
  if (!tentative || !isOpen || isTentative(new Date(clock.appointmentAt!), calendar)) return dossier;
  const isSame = promiseBy(calendar, dossier.procedure, clock).toISOString() === clock.appointmentAt;
  return isSame ? { ...dossier, clock } : dossier;
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
