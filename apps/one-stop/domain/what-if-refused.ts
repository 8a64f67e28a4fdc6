import { type Consequence, consequenceOf } from './consequence.js';
import type { Dossier } from './dossier.js';
import { settle } from './linked-case.js';
import type { Moment } from './moment.js';

/** What a refusal would do, by the names people know the steps by. */
export interface Prospect {
  readonly consequence: Consequence;
  readonly undone: readonly string[];
  readonly cancelled: readonly string[];
  readonly asked: readonly string[];
}

/** Answers for a step that is asked now, by the very function that would decide. Nothing for any other step. */
export function whatIfRefused(
  dossier: Dossier,
  name: string,
  wrongFile: boolean,
  moment: Moment,
): Prospect | undefined {
  const { procedure, linkedCase } = dossier;
  const step = procedure.steps.find((one) => one.step === name);
  if (!step || linkedCase.runs[name]?.state !== 'asked') return undefined;
  const move = settle(procedure, dossier, name, { result: 'refused', wrongFile }, moment);
  const names = (askings: typeof move.cancelled) => askings.map((asking) => asking.step.name);
  return {
    consequence: consequenceOf(step, linkedCase, wrongFile),
    undone: names(move.settled.filter(({ result }) => result === 'undone')),
    cancelled: names(move.cancelled),
    asked: names(move.asked),
  };
}
