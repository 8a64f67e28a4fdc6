import type { Database } from '#platform';
import { LANES } from './envelope.js';
import { Alarm } from './wake.js';

/** That something was told about a dossier, and by whom; not what. */
export interface Told {
  readonly topic: string;
  readonly key: string;
  /** Of submissions, where it may be about feedback of people, and no dossier. */
  readonly type: string | null;
}

type Listener = (told: readonly Told[]) => void;

/** Most that one look tells; who listens is told the rest by the next. */
const MOST = 2_000;
const LANE_NUMBERS = Array.from({ length: LANES }, (_, lane) => lane);

/**
 * Follows the end of the log for people who watch a screen. It promises nothing: what is told while nobody listens, or while
 * the database is away, is not told again. It looks only while somebody listens.
 */
export class Tail {
  readonly #listeners = new Set<Listener>();
  #alarm: Alarm | undefined;

  constructor(
    private readonly db: Database,
    private readonly pollMs = 1_000,
  ) {}

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (!this.#alarm) void this.#follow((this.#alarm = new Alarm()));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  #stop(): void {
    this.#alarm?.off();
    this.#alarm = undefined;
  }

  async #follow(alarm: Alarm): Promise<void> {
    let since: string | undefined;
    while (this.#alarm === alarm) {
      const { horizon, told } = await this.#look(since).catch(() => ({ horizon: undefined, told: [] }));
      if (since && told.length > 0) for (const tell of this.#listeners) tell(told);
      since = horizon ?? since;
      await alarm.sleep(this.pollMs);
    }
  }

  /** What was committed since the horizon of the look before. Transactions below the horizon have all ended: none is missed. */
  async #look(since: string | undefined): Promise<{ horizon: string; told: readonly Told[] }> {
    const [seen] = await this.db.$queryRaw<{ horizon: string; told: Told[] | null }[]>`
      with look as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as horizon)
      select look.horizon::text,
        (select json_agg(news) from (
          select distinct topic, key, case topic when 'submissions' then envelope ->> 'type' end as type from bus.log
          where lane = any(${LANE_NUMBERS}::smallint[]) and tx >= ${since ?? null}::text::xid8 and tx < look.horizon
          limit ${MOST}) news) as told
      from look`;
    return { horizon: seen!.horizon, told: seen!.told ?? [] };
  }
}
