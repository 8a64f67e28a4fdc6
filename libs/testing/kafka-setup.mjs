// The PostgreSQL of the other specs, and one Kafka for the run.
import os from 'node:os';
import path from 'node:path';
import { rm } from 'node:fs/promises';
import { openKafka } from '../../scripts/lib/kafka.mjs';
import setupPostgres from './global-setup.mjs';

export default async function setup() {
  const dir = path.join(os.tmpdir(), `lien-thong-kafka-${process.pid}`);
  await rm(dir, { recursive: true, force: true });
  const kafka = await openKafka({ dir });
  globalThis.__KAFKA__ = { kafka, dir };
  process.env.TEST_KAFKA_BROKERS = kafka.brokers.join(',');
  console.log(`Kafka for this run: ${kafka.kind}`);
  await setupPostgres();
}
