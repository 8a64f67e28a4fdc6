import { HubError } from '#contracts';
import { districtNow, gauge, type Database } from '#platform';
import {
  beatComparison,
  beginComparison,
  countMismatches,
  endComparison,
  lastComparison,
  note,
  type Compared,
  type Schema,
} from './mismatch.js';

const LOOK_EVERY_MS = 10 * 60_000;
const COMPARE_EVERY_MS = 24 * 60 * 60_000;

export interface ReconciliationOptions {
  readonly db: Database;
  readonly schema: Schema;
  /** Compares all there is to compare, some at a time. A counterparty that is away ends it by throwing. */
  readonly compare: () => AsyncIterable<Compared>;
  readonly log: { readonly error: (entry: object) => void };
}

/**
 * Holds a counterparty's books against ours, once a day and when somebody asks, one process at a time. It changes nothing on either
 * side: what differs is a row for a person, counted in `reconciliation_<schema>_open`.
 */
export class Reconciliation {
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(private readonly options: ReconciliationOptions) {}

  open(): void {
    const { db, schema } = this.options;
    gauge(`reconciliation_${schema}_open`, 'Differences to a counterparty that wait', ['party', 'what'], async () =>
      (await countMismatches(db, schema)).map(({ party, what, open }) => [{ party, what }, open]),
    );
    this.#timer = setInterval(() => void this.#whenDue(), LOOK_EVERY_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#underWay;
  }

  /** Begins, and does not wait for the end. */
  async start(): Promise<void> {
    const id = await beginComparison(this.options.db, this.options.schema);
    if (id === undefined) throw new HubError('reconciliation/under-way');
    this.#underWay = this.#run(id);
  }

  async #run(id: number): Promise<void> {
    const { db, schema, compare, log } = this.options;
    let compared = 0;
    try {
      for await (const some of compare()) {
        this.#stopping.signal.throwIfAborted();
        await note(db, schema, some);
        await beatComparison(db, schema, id, (compared += some.abouts.length));
      }
      await endComparison(db, schema, id, null);
    } catch (error) {
      const fault = error instanceof HubError ? error.code : 'unknown';
      log.error({ fault });
      await endComparison(db, schema, id, fault).catch(() => {}); // else it counts as abandoned after a minute
    }
  }

  async #whenDue(): Promise<void> {
    const { db, schema, log } = this.options;
    try {
      const last = await lastComparison(db, schema);
      if (!last || last.startedAt.getTime() < districtNow().getTime() - COMPARE_EVERY_MS) await this.start();
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
