import { createTopics } from '#messaging';
import { CompressionTypes, Kafka, logLevel } from 'kafkajs';
import { randomUUID } from 'node:crypto';

const PER_BATCH = 200;

/** Plain kafkajs with the same bytes: one producer and one consumer of eight partitions, nothing else. Messages per second. */
export async function plainKafka(brokers: readonly string[], messages: number): Promise<number> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true });
  const [topic] = await createTopics({ brokers, prefix: `plain-${randomUUID()}.` }, 1);
  if (!topic) throw new Error('The topic of this run is there already');
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 250 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic, fromBeginning: true });
  let seen = 0;
  const joined = new Promise((resolve) => consumer.on('consumer.group_join', resolve));
  let all!: () => void;
  const done = new Promise<void>((resolve) => (all = resolve));
  await consumer.run({
    partitionsConsumedConcurrently: 8,
    eachBatch: async ({ batch }) => {
      for (const { value } of batch.messages) JSON.parse(String(value));
      if ((seen += batch.messages.length) >= messages) all();
    },
  });
  await joined;
  const started = performance.now();
  const value = JSON.stringify({ data: 'x'.repeat(560) });
  for (let sent = 0; sent < messages; sent += PER_BATCH) {
    const batch = Array.from({ length: PER_BATCH }, (_, i) => ({
      partition: (sent + i) % 8,
      key: String(sent + i),
      value,
    }));
    await producer.send({ topic, acks: -1, compression: CompressionTypes.ZSTD, messages: batch });
  }
  await done;
  const seconds = (performance.now() - started) / 1000;
  await Promise.all([consumer.disconnect(), producer.disconnect()]);
  return messages / seconds;
}
