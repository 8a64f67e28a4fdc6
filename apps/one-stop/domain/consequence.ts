import type { Step } from '#procedures';
import type { LinkedCase } from './step-runs.js';

export type Consequence = 'refuse' | 'continue' | 'undo';

/** What a refusal of a step does. Only a file sent back as wrong undoes others, and only as often as the procedure allows. */
export function consequenceOf(step: Step, { undoings }: LinkedCase, wrongFile: boolean): Consequence {
  if (typeof step.else === 'string') return step.else;
  return wrongFile && (undoings[step.step] ?? 0) < step.else.atMost ? 'undo' : 'refuse';
}
