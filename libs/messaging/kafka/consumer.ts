import { sqlStateOf, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, ConsumerCrashEvent, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { Handler } from '../broker.js';
import { LANES } from '../envelope.js';
import { countLost, duplicates } from './counts.js';
import { claim, freshOf, isHeard, takeLane, toBatch, toDelivered, type Held } from './inbox.js';
import { Offsets } from './offsets.js';
import { topicOf } from './topics.js';
import { Turns } from './turns.js';

const CHUNK = 50;
/** How long a lane rests whose messages could not be handled. Other lanes go on. */
const REST_MS = 500;
/** How often Kafka is told how far the lanes are, and people's wishes for parked messages are looked for. */
const TEND_EVERY_MS = 500;

/** Messages of a lane that are to be handled, and whoever waits for it. */
interface Chunk {
  readonly lane: number;
  readonly messages: readonly KafkaMessage[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface Reading {
  readonly kafka: Kafka;
  readonly db: Database;
  /** Before the names of the topic and of the group at Kafka. */
  readonly prefix: string;
  readonly group: string;
  /** Whose events the group hears; others are passed over. */
  readonly topics: readonly string[];
  readonly handler: Handler;
  readonly sessionMs: number;
  readonly onError: (group: string, error: unknown) => void;
}

/**
 * One life of a group's consumer, from joining to its crash or its end. Offsets are committed after the database, and are no
 * more than a place to go on from: what was handled is known by the inbox. A chunk that fails is not skipped: its lane rests
 * and is read again from there, without a rebalance. No error of ours reaches kafkajs, which would stop for good on some.
 */
export class GroupReader {
  readonly #owner = randomUUID();
  readonly #consumer: Consumer;
  readonly #held = new Map<number, Held>();
  readonly #turns = new Turns();
  readonly #waiting: Chunk[] = [];
  readonly #offsets: Offsets;
  #lanes: readonly number[] = [];
  #generation = 0;
  #tending: NodeJS.Timeout | undefined;
  /** Settles with the error when the consumer crashed. */
  readonly crashed: Promise<unknown>;

  constructor(
    private readonly reading: Reading,
    onJoin: () => void,
  ) {
    this.#consumer = reading.kafka.consumer({
      groupId: `${reading.prefix}${reading.group}`,
      sessionTimeout: reading.sessionMs,
      heartbeatInterval: reading.sessionMs / 10,
      rebalanceTimeout: 2 * reading.sessionMs,
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: 512 * 1024,
      allowAutoTopicCreation: false,
    });
    this.#offsets = new Offsets(this.#consumer, topicOf(reading.prefix));
    this.crashed = new Promise((resolve) =>
      this.#consumer.on('consumer.crash', ({ payload }: ConsumerCrashEvent) => resolve(payload.error)),
    );
    this.#consumer.on('consumer.group_join', ({ payload }) => {
      this.#join(payload.memberAssignment[topicOf(reading.prefix)] ?? []);
      onJoin();
    });
  }

  get lanes(): readonly number[] {
    return this.#lanes;
  }

  async start(): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [topicOf(this.reading.prefix)], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: LANES,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
    this.#tendSoon();
  }

  /** Finishes the chunks in hand and leaves the group. */
  async stop(): Promise<void> {
    clearTimeout(this.#tending);
    this.#lanes = [];
    await this.#turns.take(() => Promise.race([this.#offsets.tell(), sleep(1_000)]));
    await this.#consumer.disconnect().catch(() => {});
    await this.#turns.take(async () => {});
  }

  #join(lanes: readonly number[]): void {
    this.#generation += 1;
    this.#held.clear();
    this.#offsets.forget();
    this.#lanes = lanes;
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const generation = this.#generation;
    for (let at = 0; at < batch.messages.length; at += CHUNK) {
      if (!payload.isRunning() || payload.isStale() || generation !== this.#generation) return;
      const chunk = batch.messages.slice(at, at + CHUNK);
      if (!(await this.#tryChunk(batch.partition, chunk))) {
        const resume = payload.pause();
        setTimeout(resume, REST_MS);
        return payload.heartbeat();
      }
      const { offset } = chunk.at(-1)!;
      payload.resolveOffset(offset);
      if (generation === this.#generation) this.#offsets.reach(batch.partition, offset);
      await payload.heartbeat();
    }
  }

  async #tryChunk(lane: number, messages: readonly KafkaMessage[]): Promise<boolean> {
    try {
      await this.#handleSoon(lane, messages);
      return true;
    } catch (error) {
      this.#held.delete(lane);
      if (sqlStateOf(error) !== 'LT001') this.reading.onError(this.reading.group, error);
      return false;
    }
  }

  #handleSoon(lane: number, messages: readonly KafkaMessage[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ lane, messages, resolve, reject });
      void this.#turns.take(() => this.#handleWaiting());
    });
  }

  /** Chunks of several lanes that wait together are handled together: round trips are the cost. If that fails, each by itself. */
  async #handleWaiting(): Promise<void> {
    const chunks = this.#waiting.splice(0);
    if (chunks.length === 0) return;
    const done = await this.#handle(chunks).then(
      () => true,
      () => false,
    );
    for (const chunk of chunks)
      await (done ? Promise.resolve() : this.#handle([chunk])).then(chunk.resolve, chunk.reject);
  }

  async #hold(lane: number): Promise<Held> {
    const held = this.#held.get(lane) ?? (await takeLane(this.reading.db, this.reading.group, lane, this.#owner));
    this.#held.set(lane, held);
    return held;
  }

  async #handle(chunks: readonly Chunk[]): Promise<void> {
    const { db, group, topics, handler } = this.reading;
    const held = await Promise.all(chunks.map(({ lane }) => this.#hold(lane)));
    const delivered = chunks.flatMap(({ lane, messages }) =>
      messages.filter((message) => isHeard(message, topics)).map((message) => toDelivered(lane, message)),
    );
    if (delivered.length === 0) return;
    const fresh = await freshOf(db, group, delivered);
    duplicates.inc({ group }, delivered.length - fresh.length);
    if (fresh.length > 0) await handler.handle(toBatch(group, held, fresh)).catch(countLost(group));
  }

  #tendSoon(): void {
    this.#tending = setTimeout(
      () => void Promise.all([this.#settleParked(), this.#offsets.tell()]).finally(() => this.#tendSoon()),
      TEND_EVERY_MS,
    );
    this.#tending.unref();
  }

  /** What people asked for is done in the lanes of this process, while no message of theirs is in hand. */
  async #settleParked(): Promise<void> {
    const { group, handler, onError } = this.reading;
    const settle = async () => {
      const lanes = this.#lanes;
      const held = await Promise.all(lanes.map((lane) => this.#hold(lane)));
      if (held.length > 0) await handler.settleParked(lanes, () => claim(group, held));
    };
    await this.#turns.take(settle).catch((error: unknown) => {
      if (sqlStateOf(error) === 'LT001') this.#held.clear();
      else onError(group, error);
    });
  }
}
