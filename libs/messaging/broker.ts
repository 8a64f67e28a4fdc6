import type { Sql } from '#platform';
import type { Place } from './place.js';
import type { Progress } from './progress.js';

/** One message as it came off the wire: parsed JSON, or the bytes where they are no JSON. Nothing of it is trusted yet. */
export interface Message {
  readonly topic: string;
  readonly lane: number;
  readonly raw: unknown;
  /** As it came, where it did not come out of the log. */
  readonly bytes?: Buffer;
  /** Where it stands in the log, and where what stands before it does. Of a stranger, where the lane was when it came. */
  readonly place?: Place;
  readonly after?: Place;
  /** What it is known by, if it never stood in the log. */
  readonly stranger?: string;
}

/**
 * Messages to be handled together, each lane in its order. `claim` is SQL for the transaction of the effect: it moves the
 * reader past those messages, and fails (LT001) when another reader owns their lane by now.
 */
export interface Batch {
  readonly messages: readonly Message[];
  claim(messages: readonly Message[]): Sql;
}

export interface Handler {
  handle(batch: Batch): Promise<void>;
  /** Carries out what people asked for with the parked messages of these lanes, which `claim` proves to be this reader's still. */
  settleParked(lanes: readonly number[], claim: () => Sql): Promise<boolean>;
}

export interface Subscription {
  /** Lanes this process reads now. */
  readonly lanes: readonly number[];
  /** Why nothing can be read now, for operators; undefined when all is well. */
  readonly trouble: Trouble | undefined;
  /** Finishes the batch in hand, gives the lanes up and returns. */
  close(): Promise<void>;
}

/** `away`: messages wait for the broker, the service goes on. `crashed`: reading itself failed and is being started anew. */
export interface Trouble {
  readonly kind: 'away' | 'crashed';
  readonly what: string;
}

/** What carries the log to its readers. A handler that throws is called again with the same messages: none is skipped. */
export interface Broker {
  subscribe(group: string, topics: readonly string[], handler: Handler): Promise<Subscription>;
  progress(group: string, topics: readonly string[]): Promise<Progress>;
}
