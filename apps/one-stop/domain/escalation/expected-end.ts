import { promise } from '#working-time';
import type { Dossier } from '../dossier.js';
import type { Moment } from '../moment.js';

/**
 * When a dossier would be done at the earliest if everybody took the whole share that the procedure gives: the longest way
 * through the steps that are left. A step that is late counts as answered now; one without a share takes no time.
 */
export function expectedEnd({ procedure, linkedCase, facts }: Dossier, { now, calendar }: Moment): Date {
  const ends = new Map<string, Date>();
  const endOf = (name: string): Date => ends.get(name) ?? ends.set(name, compute(name)).get(name)!;
  const compute = (name: string): Date => {
    const step = procedure.steps.find((one) => one.step === name);
    const run = linkedCase.runs[name];
    const begins = latest(now, (step?.after ?? []).map(endOf));
    if (!step || !run || ['done', 'refused', 'skipped', 'cancelled'].includes(run.state)) return now;
    if (run.state === 'asked') return run.dueAt ? latest(now, [new Date(run.dueAt)]) : now;
    const isWanted = !step.when || JSON.stringify(facts[step.when.fact]) === JSON.stringify(step.when.is);
    return isWanted && step.within ? promise(calendar, begins, step.within).at : begins;
  };
  return latest(
    now,
    procedure.steps.map(({ step }) => endOf(step)),
  );
}

/** The day to promise instead: when it is expected to be done, at that day's closing, and not before the next working day. */
export function nextPromise(dossier: Dossier, moment: Moment): Date {
  const { calendar, now } = moment;
  const tomorrow = promise(calendar, now, { workingDays: 1 }).at;
  return latest(tomorrow, [promise(calendar, expectedEnd(dossier, moment), { workingDays: 0 }).at]);
}

const latest = (first: Date, others: readonly Date[]): Date =>
  others.reduce((one, other) => (other > one ? other : one), first);
