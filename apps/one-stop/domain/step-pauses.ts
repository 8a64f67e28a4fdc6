import { ClockPaused, ClockResumed } from '#contracts';
import { pause, type Pause } from './clock.js';
import { about } from './dossier.js';
import { type Change, inTurn } from './in-turn.js';
import type { Moment } from './moment.js';
import { runAgain } from './run-again.js';
import type { Asking } from './step-runs.js';

type StepPause = Pause & { readonly cause: 'posting' | 'external' };
const isStepPause = (pause: Pause): pause is StepPause => pause.cause === 'posting' || pause.cause === 'external';

type Asked = Asking & { readonly requestId: string };

/** Time stands still while a step is asked whose time is not the office's. */
export const pauseForSteps =
  (asked: readonly Asked[], moment: Moment): Change =>
  (dossier) =>
    inTurn(dossier, ...asked.map((asking) => pauseForStep(asking, moment)));

const pauseForStep =
  ({ step, requestId }: Asked, moment: Moment): Change =>
  (dossier) => {
    const { clock: before, procedure } = dossier;
    const clock = step.pauses ? pause(before, procedure, { cause: step.pauses, of: requestId }, moment) : before;
    if (!step.pauses || clock === before) return { state: dossier, events: [] };
    const told = { ...about(dossier, moment), cause: step.pauses, requestId, stepName: step.name };
    return { state: { ...dossier, clock }, events: [ClockPaused(told)] };
  };

/** Those steps are over. */
export function resumeAfterSteps(over: readonly string[], moment: Moment): Change {
  return (dossier) => {
    const ended = dossier.clock.pauses.filter(isStepPause).filter(({ of, to }) => !to && over.includes(of));
    const state = runAgain(
      dossier,
      ended.map(({ of }) => of),
      moment,
    );
    const { clock } = state;
    const appointmentAt = clock.state === 'running' ? clock.appointmentAt : undefined;
    const events = ended.map(({ cause, of }) =>
      ClockResumed({ ...about(state, moment), cause, requestId: of, appointmentAt }),
    );
    return { state, events };
  };
}
