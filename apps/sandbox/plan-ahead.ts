import { createHash } from 'node:crypto';
import { type Character, travelOf } from './behaviour.js';
import type { Happening, Plan } from './books.js';

/** One thing that will happen, after the one before it. `mayStray`: the hub can take it after later ones. */
export interface Step {
  readonly body: (at: Date) => unknown;
  readonly mayStray?: boolean;
  readonly effect?: Happening;
}

/** Puts steps on the calendar; `before` is how many plans the lane already has. */
export function planAhead(
  character: Character,
  counterparty: string,
  lane: string,
  before: number,
  steps: readonly Step[],
  now: Date,
): readonly Plan[] {
  let at = now.getTime();
  return steps.map(({ body, mayStray = false, effect }, index) => {
    const n = before + index;
    const { delayMs, twice, stray } = travelOf(character, counterparty, lane, n);
    at += delayMs;
    const due = new Date(at);
    const isStray = stray && mayStray;
    const id = idOf(counterparty, lane, n);
    return { id, lane, due: due.toISOString(), body: body(due), stray: isStray, twice, ...(effect && { effect }) };
  });
}

function idOf(...words: readonly (string | number)[]): string {
  return `msg_${createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 24)}`;
}
