import { courseOf, type Organisation } from '#procedures';
import { midnightOf, toLocalDate } from '#working-time';
import type { Asking } from './step-runs.js';

/** One asking of one agency, from the hand-over to its answer: how long it had the dossier. */
export interface Leg {
  readonly requestId: string;
  readonly step: string;
  readonly name: string;
  readonly agency: string;
  readonly from: string;
  readonly to?: string;
  /** By when its share of the time was used up, as asked. */
  readonly dueAt?: string;
}

export function openLegs(
  legs: readonly Leg[] | undefined,
  asked: readonly (Asking & { readonly requestId: string })[],
): readonly Leg[] {
  const opened = asked.map(({ requestId, step, startedAt, dueAt }) => ({
    requestId,
    step: step.step,
    name: step.name,
    agency: step.agency,
    from: startedAt!,
    ...(dueAt && { dueAt }),
  }));
  return [...(legs ?? []), ...opened];
}

export const closeLegs = (legs: readonly Leg[] | undefined, over: readonly string[], now: Date): readonly Leg[] =>
  (legs ?? []).map((leg) => (over.includes(leg.requestId) && !leg.to ? { ...leg, to: now.toISOString() } : leg));

/** Each leg as long as one agency had it: from the midnight on which another went on with its work, that one has a leg of its own. */
export function legsByAgency(legs: readonly Leg[] | undefined, { agencies }: Organisation, end: Date): Leg[] {
  return (legs ?? []).flatMap((leg) => {
    const course = courseOf(agencies, leg.agency, toLocalDate(leg.to ? new Date(leg.to) : end));
    const parts = course.map(({ code, validTo }, at) => {
      const before = course[at - 1]?.validTo;
      const from = before && midnightAfter(before) > leg.from ? midnightAfter(before) : leg.from;
      const to = course[at + 1] ? midnightAfter(validTo!) : leg.to;
      return { ...leg, agency: code, from, ...(to && { to }) };
    });
    return course.length === 0 ? [leg] : parts.filter(({ from, to }) => !to || from < to || course.length === 1);
  });
}

const midnightAfter = (day: string): string => new Date(midnightOf(day) + DAY_MS).toISOString();
const DAY_MS = 24 * 60 * 60_000;
