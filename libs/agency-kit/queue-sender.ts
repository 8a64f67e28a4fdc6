import type { Decision, HubError } from '#contracts';
import { districtNow, failpoint, type Database } from '#platform';
import type { Patience } from './patience.js';
import { takeDue, type Queue, type Queued } from './queue.js';
import { nextTry } from './retry-ladder.js';
import { startSender, type PendingCall, type Sendable, type Sender, type SenderOptions } from './sender.js';

const IDLE_MS = 200;
/** A lease in longest calls: time to make the call, to record it, and to wait for a slow database. */
const LEASE_IN_CALLS = 3;

interface Moment {
  readonly now: Date;
}
/** What becomes of a row. Nothing changes without a decision. */
export type Decide<State> = (state: State | undefined, moment: Moment) => Decision<State> | undefined;

/** A call that failed, and when it is to be made again if time may heal the fault. */
export interface Failure {
  readonly call: PendingCall;
  readonly fault: HubError;
  readonly retryAt: Date;
}

/** Where calls wait, how one is made, and what its answer or its failure makes of the aggregate. */
export interface QueueSenderOptions<State extends Queued, Answer> extends Pick<
  SenderOptions<State, Answer>,
  'counterparties'
> {
  readonly db: Database;
  readonly queueOf: (counterparty: string) => Queue;
  readonly patience: Patience;
  readonly call: (item: Sendable<State>) => Promise<Answer>;
  readonly answered: (state: State, call: PendingCall, answer: Answer, moment: Moment) => Decision<State> | undefined;
  readonly failed: (state: State, failure: Failure, moment: Moment) => Decision<State> | undefined;
  /** Saves what is decided, in a unit of its own, through a store that ends the row's lease. */
  readonly change: (item: Sendable<State>, decide: Decide<State>) => Promise<unknown>;
  readonly log: { readonly error: (entry: object) => void };
}

/** Makes the calls that wait in a table and records how they went. A failed call waits by the ladder of patience. */
export function startQueueSender<State extends Queued, Answer>(options: QueueSenderOptions<State, Answer>): Sender {
  const { db, queueOf, patience, counterparties, call, answered, failed, log } = options;
  const record = async (item: Sendable<State>, decide: (state: State, moment: Moment) => Decision<State> | undefined) =>
    void (await options.change(item, recording(item, decide)));
  return startSender<State, Answer>({
    counterparties,
    port: {
      take: (code, limit, leaseMs) => takeDue<State>(db, queueOf(code), limit, leaseMs, districtNow()),
      call,
      answered: (item, answer) => record(item, (state, moment) => answered(state, item.call, answer, moment)),
      failed: (item, fault) =>
        record(item, (state, moment) => failed(state, failureOf(item.call, fault, patience, moment), moment)),
    },
    leaseMs: LEASE_IN_CALLS * Math.max(...counterparties.map(({ circuit }) => circuit.timeoutMs)),
    idleMs: IDLE_MS,
    onError: (error) => log.error({ error: error instanceof Error ? error.name : 'unknown' }),
    failpoint,
  });
}

const failureOf = (call: PendingCall, fault: HubError, { ladderMs }: Patience, { now }: Moment): Failure => ({
  call,
  fault,
  retryAt: nextTry(call.attempts + 1, now, ladderMs, Math.random()),
});

/**
 * Decides on a row that still waits for this call. What another process recorded already changes nothing; it is saved all the
 * same, because saving ends the lease and lets the next call go.
 */
export const recording =
  <State extends Queued>(
    { call }: Pick<Sendable<State>, 'call'>,
    decide: (state: State, moment: Moment) => Decision<State> | undefined,
  ): Decide<State> =>
  (state, moment) => {
    if (!state) return undefined;
    const waits = state.calls.some(({ id }) => id === call.id);
    return (waits ? decide(state, moment) : undefined) ?? { state, events: [] };
  };
