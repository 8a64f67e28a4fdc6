import { sqlStateOf, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import type { Broker, Handler, Subscription } from './broker.js';
import { claim } from './held-batch.js';
import { giveUpLanes, takeLanes, type Lane } from './lanes.js';
import { readPages, toBatch, type Page } from './log-pages.js';
import { progressOf } from './progress.js';
import { Alarm } from './wake.js';

export interface LogBrokerOptions {
  readonly batchSize?: number;
  /** Longest nap of an idle reader. */
  readonly pollMs?: number;
  /** How long a lane stays with a process that died. */
  readonly leaseMs?: number;
  /** The effect may happen again: the handler claims nothing, and cursors are saved now and then. */
  readonly isRepeatable?: boolean;
  readonly onError?: (group: string, error: unknown) => void;
}

const SAVE_EVERY_MS = 250;

/** The PostgreSQL log itself as broker: every group reads it through its own cursors. */
export function logBroker(db: Database, options: LogBrokerOptions = {}): Broker {
  return {
    async subscribe(group, topics, handler) {
      const reader = new LogReader(db, group, topics, handler, options);
      void reader.run();
      return reader;
    },
    progress: (group, topics) => progressOf(db, group, topics),
  };
}

class LogReader implements Subscription {
  readonly #owner = randomUUID();
  readonly #alarm = new Alarm();
  readonly #held = new Map<number, Lane>();
  #leaseCheckedAt = 0;
  #parkedCheckedAt = 0;
  #savedAt = 0;
  #stopping = false;
  #unsaved = false;
  readonly trouble = undefined;
  #stopped!: () => void;
  readonly #done = new Promise<void>((resolve) => (this.#stopped = resolve));
  readonly #options: Required<LogBrokerOptions>;

  constructor(
    private readonly db: Database,
    private readonly group: string,
    private readonly topics: readonly string[],
    private readonly handler: Handler,
    options: LogBrokerOptions,
  ) {
    this.#options = { batchSize: 100, pollMs: 100, leaseMs: 3_000, isRepeatable: false, onError: () => {}, ...options };
  }

  get lanes(): readonly number[] {
    return [...this.#held.keys()];
  }

  async close(): Promise<void> {
    this.#stopping = true;
    this.#alarm.off();
    await this.#done;
  }

  async run(): Promise<void> {
    let nap = 1;
    while (!this.#stopping) {
      try {
        await this.#renewLeases();
        const busy = await this.#readOnce();
        const parked = await this.#settleParked();
        if (this.#options.isRepeatable && performance.now() - this.#savedAt > SAVE_EVERY_MS) await this.#saveCursors();
        nap = busy || parked ? 0 : Math.min(Math.max(nap, 1) * 2, this.#options.pollMs);
      } catch (error) {
        if (sqlStateOf(error) !== 'LT001') this.#options.onError(this.group, error);
        this.#forget();
        nap = 500;
      }
      if (nap > 0 && !this.#stopping && (await this.#alarm.sleep(nap))) nap = 1;
    }
    await this.#saveCursors().catch(() => {}); // what is not saved is read again
    await giveUpLanes(this.db, this.group, this.#owner).catch(() => {}); // the lease runs out by itself
    this.#stopped();
  }

  /** What was read is read again from where the cursors stand. */
  #forget(): void {
    this.#held.clear();
    this.#unsaved = false;
    this.#leaseCheckedAt = 0;
  }

  async #renewLeases(): Promise<void> {
    const now = performance.now();
    if (this.#leaseCheckedAt && now - this.#leaseCheckedAt < this.#options.leaseMs / 3) return;
    await this.#saveCursors();
    const lanes = await takeLanes(this.db, this.group, this.#owner, this.#options.leaseMs);
    this.#leaseCheckedAt = now;
    for (const lane of this.lanes) if (!lanes.some((taken) => taken.lane === lane)) this.#held.delete(lane);
    for (const lane of lanes) if (this.#held.get(lane.lane)?.epoch !== lane.epoch) this.#held.set(lane.lane, lane);
  }

  async #settleParked(): Promise<boolean> {
    if (this.#held.size === 0 || performance.now() - this.#parkedCheckedAt < 250) return false;
    this.#parkedCheckedAt = performance.now();
    return this.handler.settleParked(this.lanes, () => claim(this.group, [...this.#held.values()]));
  }

  /** Reads one page of every lane held and handles it; tells whether there was anything. */
  async #readOnce(): Promise<boolean> {
    if (this.#held.size === 0) return false;
    const pages = await this.#readPages();
    if (pages.length === 0) return false;
    const handled = await Promise.allSettled(inParts(pages).map((part) => this.#handle(part)));
    const failed = handled.find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
    return true;
  }

  async #handle(pages: readonly Page[]): Promise<void> {
    const batch = toBatch(this.group, this.#held, pages);
    if (batch.messages.length > 0) await this.handler.handle(batch);
    for (const [lane, end] of batch.ends) {
      this.#held.set(lane, { ...this.#held.get(lane)!, ...end });
      if (batch.messages.length === 0 || this.#options.isRepeatable) this.#unsaved = true;
    }
  }

  #readPages(): Promise<Page[]> {
    const { db, topics } = this;
    return readPages(db, { topics, lanes: [...this.#held.values()], limit: this.#options.batchSize });
  }

  /** Pages in which nothing was for this group move its cursors too, but not one by one. */
  async #saveCursors(): Promise<void> {
    this.#savedAt = performance.now();
    if (!this.#unsaved) return;
    await this.db.$queryRaw`select ${claim(this.group, [...this.#held.values()])}`;
    this.#unsaved = false;
  }
}

/**
 * Two halves of a long read, lane by lane: while the effect of one is written the other is decided. A short read stays whole,
 * which costs fewer statements.
 */
function inParts(pages: readonly Page[]): readonly (readonly Page[])[] {
  const isLong = pages.reduce((bytes, { rows }) => bytes + rows.length, 0) > LONG_READ_CHARACTERS;
  if (!isLong || pages.length < 2) return [pages];
  const half = Math.ceil(pages.length / 2);
  return [pages.slice(0, half), pages.slice(half)];
}

const LONG_READ_CHARACTERS = 100_000;
