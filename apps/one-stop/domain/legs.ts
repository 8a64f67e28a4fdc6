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
