import type { Facts } from '#contracts';
import type { Procedure, Step } from '#procedures';

/** How far a dossier's run through its agencies is. */
export interface LinkedCase {
  readonly state: 'not-open' | 'open' | 'complete' | 'refused' | 'abandoned';
  readonly runs: Readonly<Record<string, StepRun>>;
  /** How often a refusal of this step undid others. */
  readonly undoings: Readonly<Record<string, number>>;
}

/**
 * A step so far. `attempt` counts the times it was asked; `refused` in an open case is a step done without, `returned` one that
 * nobody took and that the desk has to ask again.
 */
export interface StepRun {
  readonly state: 'waiting' | 'asked' | 'done' | 'refused' | 'skipped' | 'cancelled' | 'returned';
  readonly attempt: number;
  readonly startedAt?: string;
  /** When somebody at the agency took it. */
  readonly acceptedAt?: string;
  /** When another agency had to take it in the place of one that ended. */
  readonly handedOnAt?: string;
  readonly dueAt?: string;
}

/** One asking of one step, as it stood before the move. */
export interface Asking extends StepRun {
  readonly step: Step;
}

/** What one answer does: the case and the facts afterwards, and which steps it settled, cancelled and asked. */
export interface Move {
  readonly linkedCase: LinkedCase;
  readonly facts: Facts;
  readonly settled: readonly (Asking & { readonly result: 'done' | 'refused' | 'undone' })[];
  readonly cancelled: readonly Asking[];
  readonly asked: readonly Asking[];
}

export type Answer =
  { readonly result: 'done'; readonly facts: Facts } | { readonly result: 'refused'; readonly wrongFile: boolean };

export const NOT_OPEN: LinkedCase = { state: 'not-open', runs: {}, undoings: {} };

export function toMove(linkedCase: LinkedCase, facts: Facts): Move {
  return { linkedCase, facts, settled: [], cancelled: [], asked: [] };
}

export function askingOf({ steps }: Procedure, { runs }: LinkedCase, name: string): Asking {
  const step = steps.find((one) => one.step === name);
  const run = runs[name];
  if (!step || !run) throw new TypeError(`no step ${name}`);
  return { ...run, step };
}

export function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}

export function withRun(move: Move, { step }: Step, run: StepRun): Move {
  return { ...move, linkedCase: { ...move.linkedCase, runs: { ...move.linkedCase.runs, [step]: run } } };
}
