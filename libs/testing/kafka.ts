import { createTopics, type KafkaOptions } from '#messaging';
import { randomUUID } from 'node:crypto';

/** The Kafka of this run with topics of one spec's own. */
export async function kafkaOf(): Promise<KafkaOptions & { readonly prefix: string }> {
  const brokers = process.env.TEST_KAFKA_BROKERS?.split(',');
  if (!brokers) throw new Error('TEST_KAFKA_BROKERS is not set: run through npm run test:kafka');
  const kafka = { brokers, prefix: `spec-${randomUUID()}.`, sessionMs: 6_000 };
  await createTopics(kafka, 1);
  return kafka;
}
