import { Prisma, sqlStateOf, type Database, type Sql } from '#platform';
import { randomUUID } from 'node:crypto';
import type { Batch, Broker, Handler, Message, Subscription } from './broker.js';
import { giveUpLanes, takeLanes, type Lane } from './lanes.js';
import { Alarm } from './wake.js';

export interface LogBrokerOptions {
  readonly batchSize?: number;
  /** Longest nap of an idle reader. */
  readonly pollMs?: number;
  /** How long a lane stays with a process that died. */
  readonly leaseMs?: number;
  readonly onError?: (group: string, error: unknown) => void;
}

/** Rows of one lane as `[tx, position, envelope]`; of foreign topics, null in the envelope's place. */
interface Page {
  lane: number;
  rows: string;
}

/** The PostgreSQL log itself as broker: every group reads it through its own cursors. */
export function logBroker(db: Database, options: LogBrokerOptions = {}): Broker {
  return {
    async subscribe(group, topics, handler) {
      const reader = new LogReader(db, group, topics, handler, options);
      void reader.run();
      return reader;
    },
  };
}

class LogReader implements Subscription {
  readonly #owner = randomUUID();
  readonly #alarm = new Alarm();
  readonly #held = new Map<number, Lane>();
  #leaseCheckedAt = 0;
  #parkedCheckedAt = 0;
  #stopping = false;
  #unsaved = false;
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
    this.#options = { batchSize: 100, pollMs: 100, leaseMs: 3_000, onError: () => {}, ...options };
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
        nap = busy || parked ? 0 : Math.min(Math.max(nap, 1) * 2, this.#options.pollMs);
      } catch (error) {
        if (sqlStateOf(error) !== 'LT001') this.#options.onError(this.group, error);
        this.#forget();
        nap = 500;
      }
      if (nap > 0 && !this.#stopping && (await this.#alarm.sleep(nap))) nap = 1;
    }
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
    const pages = await readPages(this.db, [...this.#held.values()], this.topics, this.#options.batchSize);
    if (pages.length === 0) return false;
    const batch = new LogBatch(this.group, this.#held, pages);
    if (batch.messages.length > 0) await this.handler.handle(batch);
    for (const [lane, end] of batch.ends) {
      this.#held.set(lane, { ...this.#held.get(lane)!, ...end });
      if (batch.messages.length === 0) this.#unsaved = true;
    }
    return true;
  }

  /** Pages in which nothing was for this group move its cursors too, but not one by one. */
  async #saveCursors(): Promise<void> {
    if (!this.#unsaved) return;
    await this.db.$queryRaw`select ${claim(this.group, [...this.#held.values()])}`;
    this.#unsaved = false;
  }
}

type End = Pick<Lane, 'tx' | 'position'>;

class LogBatch implements Batch {
  readonly messages: readonly Message[];
  /** Where each lane's page ends. */
  readonly ends = new Map<number, End>();
  readonly #endOf = new Map<Message, End>();

  constructor(
    private readonly group: string,
    private readonly held: ReadonlyMap<number, Lane>,
    pages: readonly Page[],
  ) {
    const messages: Message[] = [];
    for (const { lane, rows } of pages) {
      for (const [tx, position, raw] of JSON.parse(rows) as [string, string, unknown][]) {
        this.ends.set(lane, { tx, position });
        if (raw === null) continue;
        const message = { lane, raw };
        this.#endOf.set(message, { tx, position });
        messages.push(message);
      }
    }
    this.messages = messages;
  }

  /** All of the batch moves the cursors to the pages' ends; a part of it, to its last message of each lane. */
  claim(messages: readonly Message[]): Sql {
    const ends =
      messages === this.messages
        ? this.ends
        : new Map(messages.map((message) => [message.lane, this.#endOf.get(message)!]));
    return claim(
      this.group,
      [...ends].map(([lane, end]) => ({ ...this.held.get(lane)!, ...end })),
    );
  }
}

const claim = (group: string, lanes: readonly Lane[]): Sql =>
  Prisma.sql`bus.claim(${group}, ${JSON.stringify(lanes)}::json)`;

/** At most `limit` rows of each lane past its cursor and below the horizon. */
function readPages(db: Database, lanes: readonly Lane[], topics: readonly string[], limit: number): Promise<Page[]> {
  return db.$queryRaw<Page[]>`
    select c.lane, p.rows
    from json_to_recordset(${JSON.stringify(lanes)}::json) as c(lane smallint, tx text, position bigint)
    cross join lateral (
      select json_agg(json_build_array(r.tx::text, r.position::text, r.message) order by r.tx, r.position)::text as rows
      from (
        select tx, position, case when topic = any(${[...topics]}) then envelope end as message from bus.log
        where lane = c.lane and (tx, position) > (c.tx::xid8, c.position) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, position limit ${limit}
      ) r
    ) p
    where p.rows is not null`;
}
