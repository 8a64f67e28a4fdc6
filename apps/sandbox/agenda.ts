import { setTimeout as sleep } from 'node:timers/promises';
import type { Book, Plan } from './books.js';

/** Tells the hub of one plan and gives the HTTP status, or throws when the hub could not be reached. */
export type Tell = (plan: Plan) => Promise<number>;

export interface Agenda {
  add(plans: readonly Plan[]): void;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** How much later a stray callback leaves, so that those after it overtake it. */
export const STRAY_MS = 100;

/**
 * Carries out what the book planned, lane by lane in order, and tells the hub until it takes or refuses it. What was
 * planned before a restart is taken up again; what a kill cut between telling and booking is told once more.
 */
export function startAgenda(book: Book, tell: Tell): Agenda {
  const stop = new AbortController();
  const lanes = new Map<string, Promise<void>>();
  const unlessStopped = (error: unknown) => {
    if (!stop.signal.aborted) throw error;
  };
  const add = (plans: readonly Plan[]) => {
    for (const plan of plans) {
      const lane = plan.stray ? plan.id : plan.lane;
      const before = lanes.get(lane) ?? Promise.resolve();
      lanes.set(lane, before.then(() => carryOut(plan, book, tell, stop.signal)).catch(unlessStopped));
    }
  };
  add(book.untold());
  return {
    add,
    close: async () => {
      stop.abort();
      await Promise.all(lanes.values());
    },
  };
}

async function carryOut(plan: Plan, book: Book, tell: Tell, signal: AbortSignal): Promise<void> {
  const wait = Date.parse(plan.due) - Date.now() + (plan.stray ? STRAY_MS : 0);
  if (wait > 0) await sleep(wait, undefined, { signal });
  signal.throwIfAborted();
  if (!book.plans.has(plan.id)) return;
  if (plan.effect && !book.effect(plan.effect.key)) {
    book.write({ kind: 'effect', ...plan.effect, plans: [], drops: [] });
  }
  const status = await tellUntilFinal(plan, tell, signal);
  if (plan.twice) await tell(plan).catch(() => undefined);
  book.write({ kind: 'told', plan: plan.id, status });
}

async function tellUntilFinal(plan: Plan, tell: Tell, signal: AbortSignal): Promise<number> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    signal.throwIfAborted();
    const status = await tell(plan).catch(() => 0);
    if (isFinal(status)) return status;
    await sleep(waitMs, undefined, { signal });
  }
}

/** Taken (2xx) or refused for good (4xx); "too early" and "too many" are neither. */
function isFinal(status: number): boolean {
  return (status >= 200 && status < 300) || (status >= 400 && status < 500 && ![408, 425, 429].includes(status));
}
