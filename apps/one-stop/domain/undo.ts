import type { Facts } from '#contracts';
import type { Procedure, Step } from '#procedures';
import { askingOf, pick, type Asking, type Move } from './step-runs.js';

/**
 * Puts back the steps a refusal undoes, the refused one, and all that came after them: they will be asked again, under the
 * next attempt. What is still asked of them is cancelled, and what they gave is forgotten.
 */
export function undo(procedure: Procedure, move: Move, refused: Asking): Move {
  const name = refused.step.step;
  const named = typeof refused.step.else === 'object' ? refused.step.else.undo : [];
  const again = withLater(procedure.steps, [...named, name]).map((step) => askingOf(procedure, move.linkedCase, step));
  const answered = again.filter(({ step, state }) => step.step === name || state === 'done' || state === 'refused');
  const open = again.filter(({ step, state }) => step.step !== name && state === 'asked');
  const reset = again.map(({ step, attempt }) => [step.step, { state: 'waiting', attempt } as const]);
  const { runs, undoings } = move.linkedCase;
  return {
    ...move,
    linkedCase: {
      ...move.linkedCase,
      runs: { ...runs, ...Object.fromEntries(reset) },
      undoings: { ...undoings, [name]: (undoings[name] ?? 0) + 1 },
    },
    facts: withoutGiven(procedure, move.facts, again),
    settled: [...move.settled, ...answered.map((asking) => ({ ...asking, result: 'undone' as const }))],
    cancelled: [...move.cancelled, ...open],
  };
}

/** The steps named, and every step that directly or indirectly comes after one of them; in the procedure's order. */
function withLater(steps: readonly Step[], names: readonly string[]): string[] {
  const later = steps.filter(({ step, after }) => names.includes(step) || after.some((name) => names.includes(name)));
  const found = later.map(({ step }) => step);
  return found.length === new Set(names).size ? found : withLater(steps, found);
}

/** A fact the applicant gave at reception stays, whoever gave it again. */
function withoutGiven(procedure: Procedure, facts: Facts, again: readonly Asking[]): Facts {
  const given = again.flatMap(({ step }) => step.gives).filter((name) => !Object.hasOwn(procedure.facts, name));
  return pick(
    facts,
    Object.keys(facts).filter((name) => !given.includes(name)),
  );
}
