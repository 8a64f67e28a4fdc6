import { addOpenMs } from '#working-time';
import { type Pause, resume, toInterval } from './clock.js';
import type { Dossier } from './dossier.js';
import type { Moment } from './moment.js';
import { openTimeOf } from './promise.js';
import type { StepRun } from './step-runs.js';

/** Ends pauses. When time runs again, the shares of the steps that are asked move on by the working time that stood still. */
export function runAgain(dossier: Dossier, over: readonly string[], moment: Moment): Dossier {
  const { clock: before, linkedCase } = dossier;
  const clock = over.reduce((one, of) => resume(one, dossier.procedure, of, moment), before);
  if (before.state !== 'paused' || clock.state !== 'running') return { ...dossier, clock };
  const stood = clock.pauses.filter(({ from, cause }) => from >= before.pausedAt! && isWaiting(cause));
  const runs = Object.entries(linkedCase.runs).map(([step, run]) => [step, postponed(run, stood, moment)] as const);
  return { ...dossier, clock, linkedCase: { ...linkedCase, runs: Object.fromEntries(runs) } };
}

/** An agency whose own time pauses the dossier works on. */
export const isWaiting = (cause: Pause['cause']): boolean => cause !== 'posting' && cause !== 'external';

function postponed(run: StepRun, stood: readonly Pause[], { now, calendar }: Moment): StepRun {
  if (run.state !== 'asked' || !run.dueAt) return run;
  const askedAt = Date.parse(run.startedAt!);
  const shared = stood
    .map((pause) => toInterval(pause, now))
    .map(({ cause, from, to }) => ({ cause, to, from: new Date(Math.max(from.getTime(), askedAt)) }))
    .filter(({ from, to }) => from < to);
  const openMs = openTimeOf(shared, calendar);
  return openMs > 0 ? { ...run, dueAt: addOpenMs(calendar, new Date(run.dueAt), openMs).toISOString() } : run;
}
