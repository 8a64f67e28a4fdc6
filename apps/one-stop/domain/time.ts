import type { PauseCause } from '#procedures';
import { type Calendar, openMsBetween } from '#working-time';
import { type Clock, type Pause, toInterval } from './clock.js';
import type { Dossier } from './dossier.js';
import { type Leg, legsByAgency } from './legs.js';
import type { Moment } from './moment.js';
import { type Interval, openTimeOf, ruleFor } from './promise.js';
import { isWaiting } from './run-again.js';

/** Working time; 8 hours are a day. */
export interface Amount {
  readonly hours: number;
  readonly days: number;
}

/** Who has the time of a dossier at an instant. What is used and what is left are always what is promised. */
export interface TimeOf {
  readonly state: 'running' | 'paused' | 'stopped';
  readonly appointmentAt: string;
  readonly promised: Amount;
  readonly used: Amount;
  /** Negative: late by so much. */
  readonly left: Amount;
  /** Who had it at that instant: the applicant, agencies by their codes, or the desk; nobody once time stopped. */
  readonly holders: readonly string[];
  /** Each asking of each agency, and what the desk had for itself; agencies that work side by side share time. */
  readonly legs: readonly LegTime[];
  readonly pauses: readonly PauseTime[];
}

export interface LegTime extends Pick<Leg, 'step' | 'name' | 'agency' | 'from'> {
  readonly to?: string;
  readonly used: Amount;
  /** Its share, where it has one. */
  readonly budget?: Amount;
}

export interface PauseTime {
  readonly cause: PauseCause;
  readonly of: string;
  readonly from: string;
  readonly to?: string;
  readonly lasted: Amount;
}

/** Nothing before the dossier was received. */
export function timeOf(
  dossier: Dossier,
  at: Date,
  place: Pick<Moment, 'calendar' | 'organisation'>,
): TimeOf | undefined {
  const { calendar, organisation } = place;
  const { clock, procedure } = dossier;
  if (!clock.receivedAt || at < new Date(clock.receivedAt)) return undefined;
  const receivedAt = new Date(clock.receivedAt);
  const end = earlier(at, clock.stoppedAt);
  const isKnown = ({ from, notedAt = from }: Pause) => new Date(notedAt) <= end;
  const pauses = clock.pauses.filter((pause) => isKnown(pause) && ruleFor(procedure, pause.cause));
  const stood = pauses.map((pause) => clip(pause, end));
  const open = pauses.filter(({ to }) => !to || new Date(to) > end);
  const isStopped = clock.stoppedAt !== undefined && new Date(clock.stoppedAt) <= at;
  const appointmentAt = promiseAt(clock, end);
  const legs = legsOf(legsByAgency(dossier.legs, organisation, end), receivedAt, end, stood, calendar);
  const usedMs = openMsBetween(calendar, receivedAt, end) - openTimeOf(stood, calendar);
  const leftMs = openMsBetween(calendar, standingSince(open, clock, end), new Date(appointmentAt));
  return {
    state: isStopped ? 'stopped' : open.length > 0 ? 'paused' : 'running',
    appointmentAt,
    promised: toAmount(usedMs + leftMs),
    used: toAmount(usedMs),
    left: toAmount(leftMs),
    holders: isStopped ? [] : holdersOf(open, legs),
    legs,
    pauses: pauses.map((pause) => toPauseTime(pause, end, calendar)),
  };
}

function holdersOf(open: readonly Pause[], [, ...askings]: readonly LegTime[]): readonly string[] {
  if (open.some(({ cause }) => cause === 'supplement' || cause === 'payment')) return ['applicant'];
  const asked = askings.filter(({ to }) => !to).map(({ agency }) => agency);
  return asked.length > 0 ? [...new Set(asked)] : ['desk'];
}

/**
 * While time stands the time that is left is what was left when it stopped. Pauses may have overlapped, or one begun with the
 * very message that ended the other: time ran in between only if that moved the promise.
 */
function standingSince(open: readonly Pause[], { pauses, promises = [] }: Clock, end: Date): Date {
  let since = open.reduce((first, { from }) => earlier(first, from), end);
  const ranOnAt = (instant: Date) => promises.some(({ madeAt }) => Number(new Date(madeAt)) === Number(instant));
  for (const { from, to } of pauses.toReversed()) {
    if (open.length === 0 || !to || new Date(from) >= since || new Date(to) < since) continue;
    if (new Date(to) > since || !ranOnAt(since)) since = new Date(from);
  }
  return since;
}

function promiseAt({ promises, appointmentAt }: Clock, at: Date): string {
  return promises?.findLast(({ madeAt }) => new Date(madeAt) <= at)?.appointmentAt ?? appointmentAt!;
}

function legsOf(
  legs: readonly Leg[],
  receivedAt: Date,
  end: Date,
  stood: readonly Interval[],
  calendar: Calendar,
): LegTime[] {
  const begun = legs.filter(({ from }) => new Date(from) < end);
  const waits = stood.filter(({ cause }) => isWaiting(cause));
  const held = begun.map((leg) => clip({ cause: 'external', ...leg }, end));
  const deskMs = openMsBetween(calendar, receivedAt, end) - openTimeOf([...held, ...stood], calendar);
  const desk = { step: 'desk', name: 'Bộ phận một cửa', agency: 'one-stop', from: receivedAt.toISOString() };
  return [{ ...desk, used: toAmount(deskMs) }, ...begun.map((leg) => toLegTime(leg, end, waits, calendar))];
}

function toLegTime(
  { step, name, agency, from, to, dueAt }: Leg,
  end: Date,
  waits: readonly Interval[],
  calendar: Calendar,
): LegTime {
  const held = clip({ cause: 'external', from, to }, end);
  const shared = waits
    .map((wait) => ({ ...wait, from: later(wait.from, held.from), to: earlier(wait.to, held.to) }))
    .filter((wait) => wait.from < wait.to);
  const isOver = to !== undefined && new Date(to) <= end;
  return {
    step,
    name,
    agency,
    from,
    ...(isOver && { to }),
    used: toAmount(openMsBetween(calendar, held.from, held.to) - openTimeOf(shared, calendar)),
    ...(dueAt && { budget: toAmount(openMsBetween(calendar, held.from, new Date(dueAt))) }),
  };
}

function toPauseTime({ cause, of, from, to }: Pause, end: Date, calendar: Calendar): PauseTime {
  const lasted = openTimeOf([clip({ cause, from, to }, end)], calendar);
  return { cause, of, from, ...(to && new Date(to) <= end && { to }), lasted: toAmount(lasted) };
}

function clip(pause: Pick<Pause, 'cause' | 'from'> & { readonly to?: string | undefined }, end: Date): Interval {
  const whole = toInterval({ of: '', ...pause } as Pause, end);
  return { ...whole, to: earlier(whole.to, end) };
}

const earlier = (one: Date, other: Date | string | undefined): Date =>
  other !== undefined && new Date(other) < one ? new Date(other) : one;
const later = (one: Date, other: Date): Date => (other > one ? other : one);

const toAmount = (ms: number): Amount => ({
  hours: Math.round(ms / 36_000) / 100,
  days: Math.round(ms / 8 / 36_000) / 100,
});
