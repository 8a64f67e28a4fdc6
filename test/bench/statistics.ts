import { handlerOf, joinBus, logBroker, processOf } from '#messaging';
import { connect, devIssuer, keysOf } from '#platform';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { countAnew, GROUP } from '../../apps/statistics/count-anew.js';
import { reactions } from '../../apps/statistics/reactions/index.js';
import { StatisticsModule } from '../../apps/statistics/statistics.module.js';
import { round } from './figures.js';
import { fillLog, OFFICE } from './fill-log.js';

const TOPICS = ['dossiers', 'submissions'];
const MORE = 3_000;

/** Reports as they are asked for; `head` is one office in twenty. */
const ASKED: Readonly<Record<string, string>> = {
  'II.06a, a month': 'ii-06a?period=2026-06',
  'II.06a, a year': 'ii-06a?period=2025',
  'II.06a, three years': 'ii-06a?from=2023-12-01&to=2026-11-30',
  'QĐ 766, a year': 'qd-766?period=2025',
  'QĐ 766, three years': 'qd-766?from=2023-12-01&to=2026-11-30',
  'CCHC, a year': 'cchc?period=2025',
  'CCHC, three years': 'cchc?from=2023-12-01&to=2026-11-30',
  'objectives, a year': 'objectives?period=2025',
  'objectives, three years': 'objectives?from=2023-12-01&to=2026-11-30',
  'scores of an office, a year': `scores?year=2025&office=${OFFICE}`,
  'explain, a year': 'dossiers?period=2025&figure=late',
};

export interface Point {
  readonly dossiers: number;
  /** Microseconds the fold takes for one dossier more, four or six events, when so many are there. */
  readonly foldUsPerDossier: number;
  readonly countAnewSeconds: number;
  readonly countAnewUsPerDossier: number;
  /** The same with the hub at work: dossiers come, and are folded, and somebody asks for a report each second. At the last size only. */
  readonly atWork?: { readonly countAnewSeconds: number; readonly cameMeanwhile: number; readonly reportMs: number };
  /** The slowest of all rounds, as operator and as head. */
  readonly reportMs: Record<string, { readonly operator: number; readonly head: number }>;
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

type Ask = (asked: string, role: 'operator' | 'head') => Promise<number>;

/** The service as it runs, reading the log; `ask` gives the milliseconds a report takes. */
async function withReports<T>(urlAs: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const issuer = await devIssuer(path.join(dir, 'issuer'), 'https://b.invalid', 'b');
  const tokens = { issuer: 'https://b.invalid', audience: 'b', keys: keysOf(issuer.keys) };
  const module = StatisticsModule.with({ databaseUrl: urlAs, data: 'procedures' });
  const app = await joinBus(processOf({ logLevel: 'silent', tokens }, [module]));
  await app.init();
  const made = await work(async (asked, role) => {
    const offices = role === 'head' ? [OFFICE] : [];
    const headers = { authorization: `Bearer ${await issuer.tokenFor({ sub: 'b', role, offices })}` };
    const started = performance.now();
    const { statusCode } = await app.inject({ url: `/v1/reports/${asked}`, headers });
    if (statusCode !== 200) throw new Error(`${asked}: ${statusCode}`);
    return performance.now() - started;
  });
  await app.close();
  return made;
}

const reportTimes = (urlAs: string): Promise<Point['reportMs']> =>
  withReports(urlAs, async (ask) => {
    const worst = async (asked: string, role: 'operator' | 'head') => {
      const taken: number[] = [];
      for (let i = 0; i < 5; i += 1) taken.push(await ask(asked, role));
      return round(Math.max(...taken));
    };
    const times: Point['reportMs'] = {};
    for (const [name, asked] of Object.entries(ASKED))
      times[name] = { operator: await worst(asked, 'operator'), head: await worst(asked, 'head') };
    return times;
  });

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
