import { brokerOf, createTopics } from '#messaging';
import { setTimeout as pause } from 'node:timers/promises';
import os from 'node:os';
import path from 'node:path';
import { HOPS, startFold, type Fold } from './fold.js';
import { plainKafka } from './plain-kafka.js';
import { processes } from './processes.js';
import { median, p95, round } from './figures.js';
import type { BenchServer } from './server.js';

interface Kafka {
  readonly brokers: string[];
  stop(): Promise<void>;
}

/** The same fold over Kafka, in the same run on the same PostgreSQL; undefined, said aloud, where no Kafka can be had. */
export async function onKafka(
  server: BenchServer,
  throughput: (fold: Fold) => Promise<number>,
  logMessagesPerSecond: number,
) {
  const { openKafka } = (await import(path.resolve('scripts/lib/kafka.mjs'))) as {
    openKafka: (options: { dir: string }) => Promise<Kafka>;
  };
  const kafka = await openKafka({ dir: path.join(os.tmpdir(), `lien-thong-bench-kafka-${process.pid}`) }).catch(
    (error: Error) => console.error(error.message),
  );
  if (!kafka) return undefined;
  const { brokers } = kafka;
  try {
    const plain = await plainKafka(brokers, 48_000);
    const { speed, hops } = await foldOver(server, brokers, throughput);
    const one = await processes({ ...server, brokers }, 1, 1_500);
    const two = await processes({ ...server, brokers }, 2, 1_500);
    return {
      messagesPerSecond: round(speed),
      ratioToLog: round(speed / logMessagesPerSecond, 2),
      plainKafkajsMessagesPerSecond: round(plain),
      ratioToPlainKafkajs: round(speed / plain, 2),
      hopAtHalfLoad: { medianMs: round(median(hops), 1), p95Ms: round(p95(hops), 1) },
      slowService: { oneReplica: round(one), twoReplicas: round(two), ratio: round(two / one, 2) },
    };
  } finally {
    await kafka.stop();
  }
}

async function foldOver(server: BenchServer, brokers: readonly string[], throughput: (fold: Fold) => Promise<number>) {
  const options = { brokers, prefix: 'bench.' };
  await createTopics(options, 1);
  const make = brokerOf(options);
  const fold = await startFold(server.urlAs, (db, service) => make(service, db, console.error));
  await Promise.all(Array.from({ length: 64 }, () => fold.walk()));
  const speeds = [await throughput(fold), await throughput(fold), await throughput(fold)];
  const hops = await atRate(fold, median(speeds) / HOPS / 2, 8_000);
  await fold.close();
  return { speed: median(speeds), hops };
}

/** Dossiers filed evenly at a rate, whatever becomes of those before (an open loop); gives the ms of each of their hops. */
async function atRate(fold: Fold, perSecond: number, forMs: number): Promise<number[]> {
  const walks: Promise<readonly number[]>[] = [];
  const started = performance.now();
  while (performance.now() - started < forMs) {
    const due = ((performance.now() - started) / 1000) * perSecond;
    while (walks.length < due) walks.push(fold.walk());
    await pause(5);
  }
  return (await Promise.all(walks)).flat();
}
