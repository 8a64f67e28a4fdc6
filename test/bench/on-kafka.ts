import { brokerOf, createTopics, logBroker } from '#messaging';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import os from 'node:os';
import path from 'node:path';
import { HOPS, startFold, type BrokerFor, type Fold } from './fold.js';
import { plainKafka } from './plain-kafka.js';
import { emptied, processes } from './processes.js';
import { median, p95, round } from './figures.js';
import type { BenchServer } from './server.js';

interface Kafka {
  readonly brokers: string[];
  stop(): Promise<void>;
}

/** The same fold over Kafka and over the log, by turns, on the same PostgreSQL; undefined, said aloud, where no Kafka can be had. */
export async function onKafka(server: BenchServer, throughput: (fold: Fold) => Promise<number>) {
  const { openKafka } = (await import(path.resolve('scripts/lib/kafka.mjs'))) as {
    openKafka: (options: { dir: string }) => Promise<Kafka>;
  };
  const kafka = await openKafka({ dir: path.join(os.tmpdir(), `lien-thong-bench-kafka-${process.pid}`) }).catch(
    (error: Error) => console.error(error.message),
  );
  if (!kafka) return undefined;
  const { brokers } = kafka;
  const rounds = { log: [] as number[], kafka: [] as number[], plain: [] as number[] };
  try {
    for (let i = 0; i < 3; i += 1) {
      rounds.log.push(await foldOver(server, overLog, throughput));
      rounds.kafka.push(await foldOver(server, await overKafka(brokers), throughput));
      rounds.plain.push(await plainKafka(brokers, 48_000));
    }
    const speed = median(rounds.kafka);
    const hops = await foldOver(server, await overKafka(brokers), (fold) => atRate(fold, speed / HOPS / 2, 8_000));
    const one = await processes({ ...server, brokers }, 1, 1_500);
    const two = await processes({ ...server, brokers }, 2, 1_500);
    return {
      messagesPerSecond: round(speed),
      ratioToLog: round(speed / median(rounds.log), 2),
      ratioToPlainKafkajs: round(speed / median(rounds.plain), 2),
      rounds,
      hopAtHalfLoad: { medianMs: round(median(hops), 1), p95Ms: round(p95(hops), 1) },
      slowService: { oneReplica: round(one), twoReplicas: round(two), ratio: round(two / one, 2) },
    };
  } finally {
    await kafka.stop();
  }
}

const overLog: BrokerFor = (db) => logBroker(db, { onError: console.error });

/** A topic of its own each time. */
async function overKafka(brokers: readonly string[]): Promise<BrokerFor> {
  const options = { brokers, prefix: `bench-${randomUUID()}.` };
  await createTopics(options, 1);
  const make = brokerOf(options);
  return (db, service) => make(service, db, console.error);
}

/** From an empty log, and warmed up. */
async function foldOver<T>(
  { url, urlAs }: BenchServer,
  brokerFor: BrokerFor,
  measure: (fold: Fold) => Promise<T>,
): Promise<T> {
  await emptied(url);
  const fold = await startFold(urlAs, brokerFor);
  await Promise.all(Array.from({ length: 64 }, () => fold.walk()));
  const measured = await measure(fold);
  await fold.close();
  return measured;
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
