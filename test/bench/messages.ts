import { logBroker } from '#messaging';
import { median, p95, round } from './figures.js';
import { floor } from './floor.js';
import { HOPS, startFold, type Fold } from './fold.js';
import { onKafka } from './on-kafka.js';
import type { BenchServer } from './server.js';

const IN_FLIGHT = 256;
/** A message's way over Kafka is longer: with fewer on it, and for a shorter time, its length would be measured, not how much it carries. */
const IN_FLIGHT_BESIDE_KAFKA = 1_024;

/** Messages per second of `dossiers`, so many of them on their way at any time. */
async function throughput(fold: Fold, dossiers: number, inFlight = IN_FLIGHT): Promise<number> {
  let left = dossiers;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left-- > 0) await fold.walk();
    }),
  );
  return (dossiers * HOPS) / ((performance.now() - started) / 1000);
}

async function latencies(fold: Fold, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    await fold.walk();
    taken.push(performance.now() - started);
  }
  return taken;
}

/** The fold over the log against one transaction for each message, by turns; one dossier alone; then Kafka. */
export async function messages(server: BenchServer, dossiers: number) {
  const onError = (group: string, error: unknown) => console.error(group, error);
  const fold = await startFold(server.urlAs, (db) => logBroker(db, { onError }));
  const alone = await latencies(fold, 220).then((all) => all.slice(20));
  const rounds = { floor: [] as number[], fold: [] as number[] };
  for (let i = 0; i < 3; i += 1) {
    rounds.floor.push(
      Math.max(await floor(server.url, 8, IN_FLIGHT, 2_000), await floor(server.url, 32, IN_FLIGHT, 2_000)),
    );
    rounds.fold.push(await throughput(fold, dossiers));
  }
  await fold.close();
  return {
    floorMessagesPerSecond: round(median(rounds.floor)),
    foldMessagesPerSecond: round(median(rounds.fold)),
    ratio: round(median(rounds.fold) / median(rounds.floor), 2),
    aloneMedianMs: round(median(alone), 1),
    aloneP95Ms: round(p95(alone), 1),
    rounds,
    kafka: (await onKafka(server, (fold) => throughput(fold, 2 * dossiers, IN_FLIGHT_BESIDE_KAFKA))) ?? null,
  };
}
