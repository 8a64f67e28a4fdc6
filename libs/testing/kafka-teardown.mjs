import { rm } from 'node:fs/promises';
import teardownPostgres from './global-teardown.mjs';

export default async function teardown() {
  await teardownPostgres();
  const { kafka, dir } = globalThis.__KAFKA__;
  await kafka.stop();
  await rm(dir, { recursive: true, force: true });
}
