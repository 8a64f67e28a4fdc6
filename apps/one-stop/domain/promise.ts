import { policyOf, type PauseCause, type Procedure } from '#procedures';
import { addOpenMs, addWorkingTime, type Calendar, openMsBetween, promise } from '#working-time';

/** What of a procedure decides when its result is due. */
export type Terms = Pick<Procedure, 'limit' | 'policy'>;

/** A pause that is over. */
export interface Interval {
  readonly cause: PauseCause;
  readonly from: Date;
  readonly to: Date;
}

export const ruleFor = (terms: Terms, cause: PauseCause) => policyOf(terms as Procedure).pauses[cause] ?? false;

/** Without a limit the result is promised for the same working day (giải quyết ngay). */
export const firstPromise = ({ limit }: Terms, receivedAt: Date, calendar: Calendar): Date =>
  promise(calendar, receivedAt, limit ?? { workingDays: 0 }).at;

/**
 * The promise after pauses that overlapped. One that restarts begins the limit anew; else the working time that was left goes
 * on, counting common time once, and fixed extensions come on top. No pause moves a promise back.
 */
export function promiseAfter(terms: Terms, dueAt: Date, group: readonly Interval[], calendar: Calendar): Date {
  const endedAt = new Date(Math.max(...group.map(({ to }) => to.getTime())));
  const rules = group.map(({ cause }) => ruleFor(terms, cause));
  if (rules.includes('restart'))
    return new Date(Math.max(dueAt.getTime(), firstPromise(terms, endedAt, calendar).getTime()));
  const resumed = group.filter((_, index) => rules[index] === 'resume');
  const openMs = openTimeOf(resumed, calendar);
  const moved = openMs > 0 ? addOpenMs(calendar, dueAt, openMs) : dueAt;
  const workingDays = rules.reduce((days, rule) => days + (typeof rule === 'object' ? rule.extend.workingDays : 0), 0);
  return workingDays > 0 ? addWorkingTime(calendar, moved, { workingDays }) : moved;
}

/** Working time inside at least one of them. */
export function openTimeOf(intervals: readonly Interval[], calendar: Calendar): number {
  return groupsOf(intervals).reduce((sum, group) => {
    const to = new Date(Math.max(...group.map((one) => one.to.getTime())));
    return sum + Math.max(0, openMsBetween(calendar, group[0]!.from, to));
  }, 0);
}

/** In order of time; those that share time together. */
export function groupsOf<One extends Pick<Interval, 'from' | 'to'>>(intervals: readonly One[]): One[][] {
  const groups: One[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of intervals.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (one.from.getTime() < end) groups.at(-1)!.push(one);
    else groups.push([one]);
    end = Math.max(end, one.to.getTime());
  }
  return groups;
}
