import { TOPICS } from '#contracts';
import type { Database } from '#platform';
import type { Broker, Subscription, Trouble } from '../broker.js';
import { logBroker } from '../log-broker.js';
import { isAway, kafkaClient, type KafkaOptions } from './client.js';
import { crashes } from './counts.js';
import { GroupReader } from './consumer.js';
import { Lag } from './lag.js';
import type { Reading } from './reading.js';
import { Relay, RELAY } from './relay.js';
import { requireTopic, TopicMissing, topicOf } from './topics.js';

export interface KafkaBrokerOptions extends KafkaOptions {
  /** Names this process to Kafka: the service. */
  readonly clientId: string;
  /** Whether it takes its share in carrying the log to Kafka; one in a process does. */
  readonly relays?: boolean;
  readonly onError?: (where: string, error: unknown) => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** Every process looks for what waits for Kafka, and is woken by whoever writes: looking more often only costs. */
const RELAY_POLL_MS = 500;

/**
 * Apache Kafka as broker of one group. The log stays the truth: a relay, one more reader of it, brings it to Kafka, and the
 * group reads there. A Kafka that cannot be reached stops nobody from writing: what is written waits in the log.
 */
export function kafkaBroker(db: Database, options: KafkaBrokerOptions): Broker {
  const { onError = () => {}, sessionMs = 10_000, relays = true, prefix, clientId } = options;
  const kafka = kafkaClient(options, clientId);
  const lag = new Lag(kafka, db, prefix);
  return {
    async subscribe(group, topics, handler) {
      const relay = relays ? await relayOf(new Relay(kafka, prefix), db, onError) : NOBODY;
      return new KafkaSubscription({ kafka, db, prefix, group, topics, handler, sessionMs, onError }, relay, lag);
    },
    progress: (group, topics) => lag.progress(group, topics),
  };
}

const NOBODY = { close: async () => {} };

/** Every process relays; the lanes of the log are shared out among them. */
async function relayOf(relay: Relay, db: Database, onError: (where: string, error: unknown) => void) {
  const tell = (where: string, error: unknown) => isAway(error) || onError(where, error);
  const broker = logBroker(db, { pollMs: RELAY_POLL_MS, isRepeatable: true, onError: tell });
  const subscription = await broker.subscribe(RELAY, TOPICS, relay);
  return { close: () => subscription.close().then(() => relay.close()) };
}

/** Keeps a reader alive: when it crashed, or Kafka is away, a new one is tried after a wait that grows. */
class KafkaSubscription implements Subscription {
  #reader: GroupReader | undefined;
  #trouble: Trouble | undefined = { kind: 'away', what: 'chưa kết nối' };
  #closing = false;
  #interrupt!: () => void;
  readonly #closed = new Promise<void>((resolve) => (this.#interrupt = resolve));
  readonly #ended: Promise<void>;

  constructor(
    private readonly reading: Reading,
    private readonly relay: { close(): Promise<void> },
    private readonly lag: Lag,
  ) {
    this.#ended = this.#live();
  }

  get lanes(): readonly number[] {
    return this.#reader?.lanes ?? [];
  }

  get trouble(): Trouble | undefined {
    return this.#trouble ?? this.lag.trouble;
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#interrupt();
    await this.#ended;
    await Promise.all([this.relay.close(), this.lag.close()]);
  }

  async #live(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.#closing; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const started = performance.now();
      await this.#readUntilCrash().catch((error: unknown) => this.#note(error));
      if (performance.now() - started > LONGEST_WAIT_MS) wait = FIRST_WAIT_MS;
      await Promise.race([this.#closed, new Promise((resolve) => setTimeout(resolve, wait).unref())]);
    }
  }

  /** One life of a reader. Throws what ended it, if it was not us. */
  async #readUntilCrash(): Promise<void> {
    await this.#requireTopic();
    const reader = new GroupReader(this.reading, () => (this.#trouble = undefined));
    this.#reader = reader;
    try {
      const crashed = reader.crashed.then((error) => Promise.reject(error));
      await Promise.race([this.#closed, crashed, reader.start().then(() => this.#closed)]);
    } finally {
      this.#reader = undefined;
      await reader.stop();
    }
  }

  async #requireTopic(): Promise<void> {
    const admin = this.reading.kafka.admin();
    try {
      await admin.connect();
      await requireTopic(admin, topicOf(this.reading.prefix));
    } finally {
      await admin.disconnect().catch(() => {});
    }
  }

  /** Kafka away, or without its topic, is waited for; anything else is a crash, which the process tells as not being ready. */
  #note(error: unknown): void {
    if (error instanceof TopicMissing) this.#trouble = { kind: 'away', what: error.message };
    else if (isAway(error)) this.#trouble = { kind: 'away', what: 'Kafka không liên lạc được' };
    else {
      crashes.inc({ group: this.reading.group });
      this.#trouble = { kind: 'crashed', what: error instanceof Error ? error.name : 'unknown' };
    }
    if (!isAway(error)) this.reading.onError(this.reading.group, error);
  }
}
