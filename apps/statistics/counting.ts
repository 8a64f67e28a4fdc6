import { DATABASE } from '#messaging';
import { districtNow, HealthRegistry, type Database, type Finding } from '#platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { check } from './check.js';
import { countAnew, type Beat } from './count-anew.js';
import { beat, begin, end, lastDone, type Kind } from './store/runs.js';

const LOOK_EVERY_MS = 10 * 60_000;
const CHECK_EVERY_MS = 24 * 60 * 60_000;

/** Counts anew and checks, when somebody asks and once a day, one process at a time; stops when the process does. */
@Injectable()
export class Counting implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(Counting.name);
  readonly #stopping = new AbortController();
  #timer?: NodeJS.Timeout;
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    this.health.checks.push(async () => [toFinding(await lastDone(this.db, 'check'))]);
    this.#timer = setInterval(() => void this.#checkWhenDue(), LOOK_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#underWay;
  }

  /** Begins, and does not wait for the end: that is seen in the list of runs. */
  async start(kind: Kind): Promise<void> {
    const id = await begin(this.db, kind);
    this.#underWay = this.#run(kind, id);
  }

  async #run(kind: Kind, id: number): Promise<void> {
    const onBeat: Beat = async (dossiers) => {
      this.#stopping.signal.throwIfAborted();
      await beat(this.db, id, dossiers);
    };
    try {
      const differing = kind === 'check' ? (await check(this.db, onBeat)).differing : [];
      if (kind === 'count-anew') await countAnew(this.db, onBeat);
      await end(this.db, id, differing, null);
    } catch (error) {
      const fault = error instanceof Error ? error.name : 'unknown';
      this.#logger.error({ kind, fault });
      await end(this.db, id, [], fault).catch(() => {}); // else it counts as abandoned after a minute
    }
  }

  async #checkWhenDue(): Promise<void> {
    try {
      const last = await lastDone(this.db, 'check');
      if (!last || last.startedAt.getTime() < districtNow().getTime() - CHECK_EVERY_MS) await this.start('check');
    } catch (error) {
      this.#logger.error({ error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}

/** Facts that differ from the log are for a person to look at; the hub works on. */
const toFinding = (last: Awaited<ReturnType<typeof lastDone>>): Finding => ({
  name: 'statistics',
  status: last && last.differing > 0 ? 'degraded' : 'up',
  facts: { checkedAt: last?.startedAt.toISOString() ?? null, differing: last?.differing ?? null },
});
