import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database.js';
import { HealthRegistry, type Finding } from './health.js';
import { gauge } from './metrics.js';

/** PostgreSQL said what time it is: asked and answered by the stopwatch of this process, all in ms. */
export interface Reading {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly saidAt: number;
}

const NOISE_MS = 50;

/**
 * The instant at which the stopwatch stood at zero. The quickest answer counts, as if said in the middle of its way; what is
 * held stays unless that proves it wrong by more than the noise.
 */
export function startAfter(held: number, readings: readonly Reading[]): number {
  const [best] = readings.toSorted((one, other) => tripOf(one) - tripOf(other));
  if (!best) return held;
  const start = best.saidAt - (best.askedAt + best.answeredAt) / 2;
  return Math.abs(start - held) > NOISE_MS + tripOf(best) / 2 ? start : held;
}

const tripOf = ({ askedAt, answeredAt }: Reading): number => answeredAt - askedAt;

let start = Date.now() - performance.now();

/**
 * What time it is in the district: by the clock of its PostgreSQL, which all its processes share, as last measured and carried on
 * by the stopwatch. Setting the machine's clock changes nothing. It is off by no more than 50 ms and the way of one question, so
 * an effect is stamped before its cause by no more than twice that, whichever processes stamp them. It goes back only
 * when it is measured to be ahead by more. Before it is measured, and in tools without a database, it is the machine's.
 */
export const districtNow = (): Date => new Date(start + performance.now());

const EVERY_MS = 5_000;
const QUESTIONS = 4;

/** Measures what time it is before a process takes any work, and then every few seconds. While PostgreSQL is away the last one holds. */
@Injectable()
export class DistrictTime implements BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  #keeping: Promise<void> = Promise.resolve();

  constructor(private readonly health: HealthRegistry) {}

  async begin(): Promise<void> {
    const [db] = this.health.databases.values();
    if (!db) return;
    await measure(db);
    this.health.checks.push(async () => [toFinding(aheadMs())]);
    gauge('clock_ahead_seconds', "How far the machine's clock is ahead of PostgreSQL's", [], async () => [
      [{}, aheadMs() / 1_000],
    ]);
    this.#keeping = this.#keep(db);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#keeping;
  }

  async #keep(db: Database): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
      if (!signal.aborted) await measure(db).catch(() => {});
    }
  }
}

async function measure(db: Database): Promise<void> {
  const readings: Reading[] = [];
  while (readings.length < QUESTIONS) {
    const askedAt = performance.now();
    const [row] = await db.$queryRaw<{ saidAt: number }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as "saidAt"`;
    readings.push({ askedAt, answeredAt: performance.now(), saidAt: row!.saidAt });
  }
  start = startAfter(start, readings);
}

/** The one place that looks at the machine's clock. */
const aheadMs = (): number => Date.now() - districtNow().getTime();

const WORTH_TELLING_MS = 5_000;

/** A machine whose clock is off is for a person to mend; it stops nobody, for the hub does not go by it. */
export function toFinding(ahead: number): Finding {
  const facts = { machine: hostname(), aheadSeconds: Math.round(ahead / 1_000) };
  if (Math.abs(ahead) <= WORTH_TELLING_MS) return { name: 'clock', status: 'up', facts };
  const off = `${ahead > 0 ? 'nhanh' : 'chậm'} hơn đồng hồ PostgreSQL ${Math.abs(facts.aheadSeconds)} giây`;
  const what = `Đồng hồ máy ${facts.machine} ${off}. Hub tính giờ theo PostgreSQL nên không hồ sơ nào bị sai; hãy bật đồng bộ giờ (NTP, chrony) trên máy này và kiểm tra máy PostgreSQL.`;
  return { name: 'clock', status: 'degraded', facts: { ...facts, what } };
}
