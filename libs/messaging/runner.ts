import { counter, execute, failpoint, inSpan, isBadData, isConflict } from '#platform';
import type { Batch, Handler, Message } from './broker.js';
import { statementOf } from './commit.js';
import { fold, isPark, route, toPark, worksIn, type Park, type Work } from './fold.js';
import type { Listener } from './listener.js';
import { load } from './load.js';
import { spanOf } from './span.js';
import { settleAsked } from './parked.js';
import { wakeAll } from './wake.js';

const TRIES_ON_CONFLICT = 20;

const handled = counter('bus_handled_messages_total', 'Messages whose effect is committed', ['group']);

/**
 * Handles batches for one service: loads every state a batch concerns, folds in memory, commits once. A state somebody else
 * saved meanwhile makes it start over. One message whose effect cannot be stored is found by handling them singly, and parked.
 */
export function handlerOf(listener: Listener): Handler {
  return {
    handle: (batch) =>
      inSpan(
        () => spanOf(listener.group, batch),
        () => handle(listener, batch),
      ),
    settleParked: (lanes, claim) => settleAsked(listener, lanes, claim),
  };
}

async function handle(listener: Listener, batch: Batch): Promise<void> {
  try {
    await againOnConflict(() => commit(listener, batch, batch.messages));
  } catch (error) {
    if (!isBadData(error)) throw error;
    if (batch.messages.length === 1) return commit(listener, batch, batch.messages, error);
    for (const message of batch.messages)
      await handle(listener, { messages: [message], claim: (some) => batch.claim(some) });
  }
}

async function againOnConflict(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || tries === TRIES_ON_CONFLICT) throw error;
    }
  }
}

/** With `unstorable`, the messages' effects are not tried any more: they park with that error. */
async function commit(
  listener: Listener,
  batch: Batch,
  messages: readonly Message[],
  unstorable?: unknown,
): Promise<void> {
  const now = listener.now();
  const routed = route(messages, listener.reactions);
  const items = unstorable ? routed.map((item) => asUnstorable(item, unstorable)) : routed;
  const { states, blocked } = await load(listener.db, listener.group, worksIn(items));
  const { written, parks } = fold(items, states, blocked, listener.group, now);
  failpoint('batch:before-commit');
  const effect = { group: listener.group, states, written, parks, checks: [batch.claim(messages)] };
  await execute(listener.db, statementOf(effect)!);
  failpoint('batch:after-commit');
  handled.inc({ group: listener.group }, messages.length);
  if (written.length) wakeAll();
}

const asUnstorable = (item: Work | Park, error: unknown): Park =>
  isPark(item) ? item : toPark(item.message, item.name, error);
