import { joinBus, processOf } from '#messaging';
import { devIssuer, keysOf } from '#platform';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StatisticsModule } from '../../apps/statistics/statistics.module.js';
import { round } from './figures.js';
import { OFFICE } from './fill-log.js';

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
  'II.06a as PDF, a year': 'ii-06a/pdf?period=2025',
  'II.06a as XLSX, three years': 'ii-06a/xlsx?from=2023-12-01&to=2026-11-30',
  'QĐ 766 as PDF, three years': 'indicators/qd-766/pdf?from=2023-12-01&to=2026-11-30',
  'CCHC as XLSX, three years': 'indicators/cchc/xlsx?from=2023-12-01&to=2026-11-30',
  'objectives as PDF, a year': 'objectives/pdf?period=2025',
  'quiet desks': 'quiet-desks',
};

/** Milliseconds of the slowest of all rounds, as operator and as head. */
export type ReportTimes = Record<string, { readonly operator: number; readonly head: number }>;

type Ask = (asked: string, role: 'operator' | 'head') => Promise<number>;

/** The service as it runs, reading the log; `ask` gives the milliseconds a report takes. */
export async function withReports<T>(urlAs: string, work: (ask: Ask) => Promise<T>): Promise<T> {
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

/** On whatever is counted there. */
export const reportTimes = (urlAs: string): Promise<ReportTimes> =>
  withReports(urlAs, async (ask) => {
    const worst = async (asked: string, role: 'operator' | 'head') => {
      const taken: number[] = [];
      for (let i = 0; i < 5; i += 1) taken.push(await ask(asked, role));
      return round(Math.max(...taken));
    };
    const times: ReportTimes = {};
    for (const [name, asked] of Object.entries(ASKED))
      times[name] = { operator: await worst(asked, 'operator'), head: await worst(asked, 'head') };
    return times;
  });
