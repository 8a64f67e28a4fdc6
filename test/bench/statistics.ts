import { handlerOf, logBroker } from '#messaging';
import { connect } from '#platform';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { countAnew, GROUP } from '../../apps/statistics/count-anew.js';
import { reactions } from '../../apps/statistics/reactions/index.js';
import { round } from './figures.js';
import { fillLog } from './fill-log.js';
import { reportTimes, withReports, type ReportTimes } from './reports.js';

const TOPICS = ['dossiers', 'submissions'];
const MORE = 3_000;

export interface Point {
  readonly dossiers: number;
  /** Microseconds the fold takes for one dossier more, four or six events, when so many are there. */
  readonly foldUsPerDossier: number;
  /** At the first size, with all that a process does only once. */
  readonly firstCountSeconds?: number;
  readonly countAnewSeconds: number;
  readonly countAnewUsPerDossier: number;
  /** The same with the hub at work: dossiers come, and are folded, and somebody asks for a report each second. At the last size only. */
  readonly atWork?: { readonly countAnewSeconds: number; readonly cameMeanwhile: number; readonly reportMs: number };
  readonly reportMs: ReportTimes;
}

/** Grows the log to each size; there counts anew, folds some dossiers more as they come, and asks for every report. */
export async function statistics(url: string, urlAs: string, sizes: readonly number[]): Promise<Point[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const points: Point[] = [];
  let there = 0;
  for (const [at, dossiers] of sizes.entries()) {
    await fillLog(owner, there, dossiers - MORE);
    there = dossiers;
    // The first count of a process compiles and plans what every later one finds done: it is told apart from what a dossier costs.
    const firstCountSeconds = at === 0 ? await timeOf(() => recountWith(urlAs)) : undefined;
    const countAnewSeconds = await timeOf(() => recountWith(urlAs));
    await fillLog(owner, dossiers - MORE, dossiers);
    const foldUsPerDossier = ((await timeOf(() => foldWhatCame(urlAs))) * 1e6) / MORE;
    await owner.query('vacuum analyze statistics.fact');
    const { rows } = await owner.query(
      'select count(received_at)::int as n from statistics.fact join statistics.in_use using (slot)',
    );
    if (rows[0].n !== dossiers) throw new Error(`${rows[0].n} of ${dossiers} dossiers are counted`);
    points.push({
      dossiers,
      foldUsPerDossier: round(foldUsPerDossier),
      ...(firstCountSeconds !== undefined && { firstCountSeconds: round(firstCountSeconds, 1) }),
      countAnewSeconds: round(countAnewSeconds, 1),
      countAnewUsPerDossier: round((countAnewSeconds * 1e6) / (dossiers - MORE)),
      reportMs: await reportTimes(urlAs),
      ...(at === sizes.length - 1 && { atWork: await countAnewAtWork(owner, urlAs, dossiers) }),
    });
  }
  await owner.end();
  return points;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function recountWith(urlAs: string): Promise<void> {
  const db = connect(urlAs, 'statistics', 3);
  await countAnew(db, async () => {});
  await db.$disconnect();
}

/** The real reader, from where the count left it to the end of the log. */
async function foldWhatCame(urlAs: string): Promise<void> {
  const db = connect(urlAs, 'statistics', 3);
  const broker = logBroker(db);
  const handler = handlerOf({ group: GROUP, db, reactions, now: () => new Date() });
  const reader = await broker.subscribe(GROUP, TOPICS, handler);
  while ((await broker.progress(GROUP, TOPICS)).unread > 0) await pause(5);
  await reader.close();
  await db.$disconnect();
}

const EACH_SECOND = 20;

/** Counts anew in the process that reads, while dossiers come and a head asks. */
const countAnewAtWork = (owner: pg.Client, urlAs: string, there: number): Promise<NonNullable<Point['atWork']>> =>
  withReports(urlAs, async (ask) => {
    let isCounting = true;
    let came = 0;
    const taken: number[] = [];
    const others = (async () => {
      while (isCounting) {
        await fillLog(owner, there + came, there + came + EACH_SECOND, 'as it stands');
        came += EACH_SECOND;
        taken.push(await ask('ii-06a?period=2026-06', 'head'));
        await pause(1_000);
      }
    })();
    const countAnewSeconds = await timeOf(() => recountWith(urlAs));
    isCounting = false;
    await others;
    return { countAnewSeconds: round(countAnewSeconds, 1), cameMeanwhile: came, reportMs: round(Math.max(...taken)) };
  });
