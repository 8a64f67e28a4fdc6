import { FAULTS, HubError } from '#contracts';
import { inSpan, isBadData, type Span } from '#platform';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Circuit } from './circuit.js';
import { Signal } from './signal.js';

/** Calls that end in about the same moment make room for one look at the queue, not for one each. */
const GATHER_MS = 2;

/** A call that waits to be made to a counterparty; embedded in its aggregate's state, first in first out. */
export interface PendingCall {
  /** The idempotency key: the same call made again has the same one. */
  readonly id: string;
  readonly action: string;
  readonly body: unknown;
  /** Tries that failed. */
  readonly attempts: number;
  /** An instant; not to be made earlier. */
  readonly notBefore: string;
}

/** An aggregate whose head call is due. */
export interface Sendable<State> {
  readonly id: string;
  readonly dossierId: string;
  readonly state: State;
  /** Of the state, as it was taken. */
  readonly version: number;
  readonly call: PendingCall;
  /** W3C trace context of what changed it last; the call belongs to that trace. */
  readonly traceparent?: string | null;
}

export interface SenderPort<State, Answer = unknown> {
  /** Leases rows whose head call to this counterparty is due, at most `limit`, each to one process (SKIP LOCKED). */
  readonly take: (counterparty: string, limit: number, leaseMs: number) => Promise<readonly Sendable<State>[]>;
  /** Outside any transaction, with the call's id as idempotency key. */
  readonly call: (item: Sendable<State>) => Promise<Answer>;
  /** In a unit of its own: records the answer, removes the head call, ends the lease. */
  readonly answered: (item: Sendable<State>, answer: Answer) => Promise<void>;
  /** In a unit of its own: a fault that time may heal waits by the ladder, any other is parked for a person; ends the lease. */
  readonly failed: (item: Sendable<State>, fault: HubError) => Promise<void>;
}

export type SenderFailpoint = 'sender:before-call' | 'sender:after-call-before-record' | 'sender:after-record';

/** Somebody the hub calls, and how the calls go. */
export interface Counterparty {
  readonly code: string;
  readonly circuit: Circuit;
}

export interface SenderOptions<State, Answer = unknown> {
  readonly counterparties: readonly Counterparty[];
  readonly port: SenderPort<State, Answer>;
  /** Longer than any call may take; a row whose process died is taken again after it. */
  readonly leaseMs: number;
  /** Pause between two looks at a queue in which nothing is due. */
  readonly idleMs: number;
  readonly onError: (error: unknown) => void;
  readonly failpoint?: (name: SenderFailpoint) => void;
}

export interface Sender {
  /** Takes nothing more and waits until what is under way is recorded. */
  readonly stop: () => Promise<void>;
}

/**
 * Makes waiting calls, each counterparty in a loop of its own, so that a sick one delays nobody else. A crash between a call
 * and its record repeats the call with the same id. An open circuit costs no attempts: nothing is taken.
 */
export function startSender<State, Answer>(options: SenderOptions<State, Answer>): Sender {
  const lanes = options.counterparties.map(({ code, circuit }) => startLane(code, circuit, options));
  return {
    stop: async () => void (await Promise.all(lanes.map((lane) => lane.stop()))),
  };
}

function startLane<State, Answer>(code: string, circuit: Circuit, options: SenderOptions<State, Answer>): Sender {
  const { port, leaseMs, idleMs, onError } = options;
  const signal = new Signal();
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  const start = (item: Sendable<State>) => {
    const leaseEnds = performance.now() + leaseMs;
    const mayInsist = () => !stopping && performance.now() + idleMs < leaseEnds;
    const work = inSpan(
      () => spanOf(code, item),
      () => send(item, circuit, options, mayInsist),
    )
      .catch(onError)
      .finally(() => (underWay.delete(work), signal.wake()));
    underWay.add(work);
  };
  const loop = async () => {
    while (!stopping) {
      const limit = circuit.budget();
      const taken =
        limit > 0 ? await port.take(code, limit, leaseMs).catch((error: unknown) => (onError(error), [])) : [];
      taken.forEach(start);
      if (taken.length === 0 && !stopping) await signal.sleep(idleMs);
      await sleep(GATHER_MS);
    }
    await Promise.all(underWay);
  };
  const ended = loop();
  return { stop: () => ((stopping = true), signal.wake(), ended) };
}

/** One call and the record of how it went. */
const spanOf = (code: string, { call, traceparent }: Sendable<unknown>): Span => ({
  name: `call ${code}`,
  kind: 'internal',
  causes: [traceparent],
  attributes: { 'lien_thong.action': call.action, 'lien_thong.attempts': call.attempts },
});

async function send<State, Answer>(
  item: Sendable<State>,
  circuit: Circuit,
  options: SenderOptions<State, Answer>,
  mayInsist: () => boolean,
): Promise<void> {
  const { port, idleMs, failpoint = () => {} } = options;
  // It opened after the row was taken: the row stays leased, untouched, until the lease is over.
  if (circuit.budget() === 0) return;
  failpoint('sender:before-call');
  const made = await circuit
    .fire(() => port.call(item))
    .then(
      (answer) => ({ answer }),
      (fault: HubError) => ({ fault }),
    );
  failpoint('sender:after-call-before-record');
  const write = () => ('fault' in made ? port.failed(item, made.fault) : record(item, made.answer, port));
  await insist(write, mayInsist, idleMs);
  failpoint('sender:after-record');
}

/** Where the database is away it is asked again: while the row is leased nobody else makes the call, and we know how it went. */
async function insist(write: () => Promise<void>, mayInsist: () => boolean, pauseMs: number): Promise<void> {
  try {
    return await write();
  } catch (error) {
    if (!mayInsist()) throw error;
    await sleep(pauseMs);
    return insist(write, mayInsist, pauseMs);
  }
}

/** An answer that the domain cannot take, or no database can store, is the call's fault; any other fault is the database's. */
async function record<State, Answer>(
  item: Sendable<State>,
  answer: Answer,
  port: SenderPort<State, Answer>,
): Promise<void> {
  try {
    await port.answered(item, answer);
  } catch (error) {
    const fault = isBadData(error) ? new HubError('agency/rejected', 'Câu trả lời có nội dung không lưu được') : error;
    if (!(fault instanceof HubError) || FAULTS[fault.code].retry) throw fault;
    await port.failed(item, fault);
  }
}
