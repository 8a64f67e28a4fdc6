import { sqlStateOf } from '#platform';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, ConsumerCrashEvent, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { LANES } from '../envelope.js';
import { claim, HeldBatch } from '../held-batch.js';
import { inTurn, recognised, toBrought } from './brought.js';
import { countLost, duplicates } from './counts.js';
import { HeldLanes } from './held-lanes.js';
import { Offsets } from './offsets.js';
import { consumerOf, type Reading } from './reading.js';
import { topicOf } from './topics.js';
import { Turns } from './turns.js';

const CHUNK = 200;
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

/**
 * One life of a group's consumer, from joining to its crash or its end. Offsets are committed after the database, and are no
 * more than a place to go on from: how far the group is, its cursors say, which are places in the log. A chunk that fails is
 * not skipped: its lane rests and is read again from there, without a rebalance. No error of ours reaches kafkajs, which would
 * stop for good on some.
 */
export class GroupReader {
  readonly #consumer: Consumer;
  readonly #held: HeldLanes;
  readonly #turns = new Turns();
  readonly #waiting: Chunk[] = [];
  readonly #offsets: Offsets;
  #lanes: readonly number[] = [];
  #generation = 0;
  #tending: NodeJS.Timeout | undefined;
  #isStopping = false;
  /** Settles with the error when the consumer crashed. */
  readonly crashed: Promise<unknown>;

  constructor(
    private readonly reading: Reading,
    onJoin: () => void,
  ) {
    this.#consumer = consumerOf(reading);
    this.#held = new HeldLanes(reading.db, reading.group);
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
    if (this.#isStopping) return this.#consumer.disconnect();
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
    this.#isStopping = true;
    clearTimeout(this.#tending);
    this.#lanes = [];
    await this.#turns.take(async () => {});
    await Promise.race([this.#tellOffsets(), sleep(1_000)]);
    await this.#consumer.disconnect().catch(() => {});
    await this.#turns.take(async () => {});
  }

  #join(lanes: readonly number[]): void {
    this.#generation += 1;
    this.#held.join();
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
      this.#held.forget(lane);
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

  async #handle(chunks: readonly Chunk[]): Promise<void> {
    const { db, group, topics, handler } = this.reading;
    const held = await this.#held.hold(chunks.map(({ lane }) => lane));
    const carried = chunks.flatMap(({ lane, messages }) => messages.map((one) => toBrought(lane, one, topics)));
    const brought = await recognised(db, group, carried);
    const byLane = Map.groupBy(brought, ({ lane }) => lane);
    const turns = [...held.values()].map((lane) => ({ ...lane, ...inTurn(lane, byLane.get(lane.lane) ?? []) }));
    const messages = turns.flatMap((turn) => turn.messages);
    const batch = new HeldBatch(group, held, messages, new Map(turns.map(({ lane, end }) => [lane, end])));
    if (messages.length > 0) await handler.handle(batch).catch(countLost(group));
    for (const { end, early, ...lane } of turns) this.#held.reach(lane, end, early, messages.length > 0);
    const copies = turns.reduce((sum, turn) => sum + turn.copies, carried.length - brought.length);
    duplicates.inc({ group }, copies);
    await this.#held.fillGaps();
  }

  #tendSoon(): void {
    if (this.#isStopping) return;
    this.#tending = setTimeout(
      () => void Promise.all([this.#settleParked(), this.#tellOffsets()]).finally(() => this.#tendSoon()),
      TEND_EVERY_MS,
    );
    this.#tending.unref();
  }

  /** No offset is told of a lane whose place is not saved, or where something is missing: it is read again from there. */
  async #tellOffsets(): Promise<void> {
    const save = async () => {
      await this.#held.save();
      await this.#held.fillGaps();
      return this.#offsets.reached().filter(([lane]) => this.#held.isWhole(lane));
    };
    await this.#turns.take(save).then(
      (reached) => this.#offsets.tell(reached),
      (error: unknown) => this.#giveUp(error),
    );
  }

  /** What people asked for is done in the lanes of this process, while no message of theirs is in hand. */
  async #settleParked(): Promise<void> {
    const { group, handler } = this.reading;
    const settle = async () => {
      const lanes = this.#lanes;
      const held = [...(await this.#held.hold(lanes)).values()];
      if (held.length > 0) await handler.settleParked(lanes, () => claim(group, held));
    };
    await this.#turns.take(settle).catch((error: unknown) => this.#giveUp(error));
  }

  #giveUp(error: unknown): void {
    if (sqlStateOf(error) === 'LT001') this.#held.forget();
    else this.reading.onError(this.reading.group, error);
  }
}
