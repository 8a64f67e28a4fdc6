import type { Facts } from '#contracts';
import type { Procedure, Step } from '#procedures';
import { promise } from '#working-time';
import { consequenceOf } from './consequence.js';
import type { Moment } from './moment.js';
import { askingOf, pick, toMove, withRun, type Answer, type Asking, type Move, type StepRun } from './step-runs.js';
import { undo } from './undo.js';

type Asked = Pick<Move, 'linkedCase' | 'facts'>;

/** Asks every step that needs no other. A case without steps is complete at once. */
export function open(procedure: Procedure, facts: Facts, moment: Moment): Move {
  const runs = Object.fromEntries(procedure.steps.map(({ step }) => [step, { state: 'waiting', attempt: 0 } as const]));
  return advance(procedure, toMove({ state: 'open', runs, undoings: {} }, facts), moment);
}

/** Takes the answer to a step that is asked, and asks what became ready by it. */
export function settle(
  procedure: Procedure,
  { linkedCase, facts }: Asked,
  step: string,
  answer: Answer,
  moment: Moment,
): Move {
  const asking = askingOf(procedure, linkedCase, step);
  const before = toMove(linkedCase, facts);
  if (answer.result === 'done') {
    const given = pick(answer.facts, asking.step.gives);
    return advance(procedure, close({ ...before, facts: { ...facts, ...given } }, asking, 'done'), moment);
  }
  const consequence = consequenceOf(asking.step, linkedCase, answer.wrongFile);
  if (consequence === 'continue') return advance(procedure, close(before, asking, 'refused'), moment);
  if (consequence === 'undo') return advance(procedure, undo(procedure, before, asking), moment);
  return abandon(procedure, close(before, asking, 'refused'), 'refused');
}

/** Cancels whatever is still asked. */
export function abandon(procedure: Procedure, move: Move, state: 'refused' | 'abandoned'): Move {
  const cancelled = procedure.steps
    .filter(({ step }) => move.linkedCase.runs[step]?.state === 'asked')
    .map(({ step }) => askingOf(procedure, move.linkedCase, step));
  const runs = cancelled.map(({ step, attempt }) => [step.step, { state: 'cancelled', attempt } as const]);
  const linkedCase = { ...move.linkedCase, state, runs: { ...move.linkedCase.runs, ...Object.fromEntries(runs) } };
  return { ...move, linkedCase, cancelled: [...move.cancelled, ...cancelled] };
}

/** Calls one asked step off; the desk may ask it again. */
export function sendBack(procedure: Procedure, { linkedCase, facts }: Asked, step: string): Move {
  const asking = askingOf(procedure, linkedCase, step);
  const before = toMove(linkedCase, facts);
  return { ...withRun(before, asking.step, { state: 'returned', attempt: asking.attempt }), cancelled: [asking] };
}

/** Asks a step again that was sent back. */
export function askAgain(procedure: Procedure, { linkedCase, facts }: Asked, step: string, moment: Moment): Move {
  return ask(toMove(linkedCase, facts), askingOf(procedure, linkedCase, step).step, moment);
}

/** Goes over the steps that became ready until there is none: asks them, or skips those whose `when` does not hold. */
function advance({ steps }: Procedure, start: Move, moment: Moment): Move {
  let move = start;
  for (let next = nextOf(steps, move); next; next = nextOf(steps, move)) {
    const isWanted = !next.when || JSON.stringify(move.facts[next.when.fact]) === JSON.stringify(next.when.is);
    move = isWanted
      ? ask(move, next, moment)
      : withRun(move, next, { state: 'skipped', attempt: attemptOf(move, next) });
  }
  const isComplete = steps.every((step) => isSettled(move, step.step));
  return isComplete ? { ...move, linkedCase: { ...move.linkedCase, state: 'complete' } } : move;
}

function nextOf(steps: readonly Step[], move: Move): Step | undefined {
  return steps.find(
    ({ step, after }) =>
      move.linkedCase.runs[step]?.state === 'waiting' && after.every((before) => isSettled(move, before)),
  );
}

const isSettled = ({ linkedCase }: Move, step: string): boolean =>
  ['done', 'refused', 'skipped'].includes(linkedCase.runs[step]?.state ?? 'waiting');

const attemptOf = ({ linkedCase }: Move, { step }: Step): number => linkedCase.runs[step]?.attempt ?? 0;

function ask(move: Move, step: Step, { now, calendar }: Moment): Move {
  const dueAt = step.within && promise(calendar, now, step.within).at.toISOString();
  const run: StepRun = {
    state: 'asked',
    attempt: attemptOf(move, step) + 1,
    startedAt: now.toISOString(),
    ...(dueAt && { dueAt }),
  };
  return { ...withRun(move, step, run), asked: [...move.asked, { ...run, step }] };
}

function close(move: Move, asking: Asking, result: 'done' | 'refused'): Move {
  const { step, ...run } = asking;
  return { ...withRun(move, step, { ...run, state: result }), settled: [...move.settled, { ...asking, result }] };
}
