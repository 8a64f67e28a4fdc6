import { appointmentsPerSecond, rebuild } from './clocks.js';
import { logBroker } from '#messaging';
import { floor } from './floor.js';
import { HOPS, startFold, type Fold } from './fold.js';
import { median, p95, round } from './figures.js';
import { formTimes } from './forms.js';
import { listTimes } from './lists.js';
import { onKafka } from './on-kafka.js';
import { benchServer } from './server.js';

const DOSSIERS = Number(process.argv.find((word) => word.startsWith('--dossiers='))?.slice(11) ?? 6_000);
const IN_FLIGHT = 256;
const OPEN = Number(process.argv.find((word) => word.startsWith('--open-dossiers='))?.slice(16) ?? 100_000);

async function throughput(fold: Fold): Promise<number> {
  let left = DOSSIERS;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (left-- > 0) await fold.walk();
    }),
  );
  return (DOSSIERS * HOPS) / ((performance.now() - started) / 1000);
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

const server = await benchServer();
const onError = (group: string, error: unknown) => console.error(group, error);
const fold = await startFold(server.urlAs, (db) => logBroker(db, { onError }));
const alone = await latencies(fold, 220).then((all) => all.slice(20));
const rounds = { floor: [] as number[], fold: [] as number[] };
for (let i = 0; i < 3; i += 1) {
  rounds.floor.push(
    Math.max(await floor(server.url, 8, IN_FLIGHT, 2_000), await floor(server.url, 32, IN_FLIGHT, 2_000)),
  );
  rounds.fold.push(await throughput(fold));
}
await fold.close();
const perSecond = appointmentsPerSecond();
const clocks = await rebuild(server.url, server.urlAs('one_stop'), OPEN);
const listsP95Ms = await listTimes(server.url, server.urlAs('one_stop'), OPEN);
const kafka = await onKafka(server, throughput, median(rounds.fold));
await server.stop();

const figures = {
  floorMessagesPerSecond: round(median(rounds.floor)),
  foldMessagesPerSecond: round(median(rounds.fold)),
  ratio: round(median(rounds.fold) / median(rounds.floor), 2),
  aloneMedianMs: round(median(alone), 1),
  aloneP95Ms: round(p95(alone), 1),
  rounds,
  kafka: kafka ?? null,
  formMs: await formTimes(),
  /** On so many dossiers of one office as `rebuild` says. */
  listsP95Ms,
  appointmentsPerSecond: round(perSecond),
  rebuild: {
    openDossiers: OPEN,
    affected: clocks.affected,
    notMoved: clocks.left,
    listSeconds: round(clocks.proposeSeconds, 1),
    moveSeconds: round(clocks.moveSeconds, 1),
  },
};
console.log(process.argv.includes('--json') ? JSON.stringify(figures) : figures);
