import { failpoint } from '#platform';
import { CompressionTypes, Partitioners, type Kafka, type Producer } from 'kafkajs';
import type { Batch, Handler, Message } from '../broker.js';
import { claimedKey } from '../envelope.js';
import { toText } from './brought.js';
import { topicOf } from './topics.js';

/** The relay's group on the log. */
export const RELAY = 'relay';

/**
 * Carries the log to Kafka: one more group that reads it, whose effect is messages at the broker. They leave in the log's
 * order, lane n in partition n, and each says where it stands and behind what. A crash between Kafka's acknowledgement and the
 * cursor sends them again; whoever reads passes over what stands where it has been.
 */
export class Relay implements Handler {
  #producer: Producer | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly prefix: string,
  ) {}

  async handle(batch: Batch): Promise<void> {
    await this.#publish(batch.messages);
    failpoint('relay:after-publish');
  }

  settleParked = async (): Promise<boolean> => false;

  async close(): Promise<void> {
    await this.#producer?.disconnect().catch(() => {});
  }

  /** A producer that failed is given up: a new one has a new identity, which no broken sequence of the old one can block. */
  async #publish(messages: readonly Message[]): Promise<void> {
    try {
      this.#producer ??= await connected(this.kafka);
      const carried = messages.map(toKafka);
      await this.#producer.sendBatch({
        acks: -1,
        compression: isLong(carried) ? CompressionTypes.ZSTD : CompressionTypes.None,
        topicMessages: [{ topic: topicOf(this.prefix), messages: carried }],
      });
    } catch (error) {
      await this.close();
      this.#producer = undefined;
      throw error;
    }
  }
}

async function connected(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  return producer;
}

/** Lane n goes to partition n; headers tell a reader whose event it is without opening it, and whether its turn has come. */
const toKafka = ({ topic, lane, raw, place, after }: Message) => ({
  partition: lane,
  key: claimedKey(raw),
  value: JSON.stringify(raw),
  headers: {
    topic,
    place: toText(lane, place!, after!),
    'content-type': 'application/cloudevents+json; charset=UTF-8',
  },
});

/** To pack a little costs as much as to pack much, and every group unpacks it again: more than the handling of a message. */
const isLong = (carried: readonly { readonly value: string }[]): boolean =>
  carried.reduce((characters, { value }) => characters + value.length, 0) > LONG_READ_CHARACTERS;

const LONG_READ_CHARACTERS = 100_000;
