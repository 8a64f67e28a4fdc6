import { HubError, type Decision, type HubEvent } from '#contracts';
import { currentTrace, districtNow, execute, failpoint, isConflict, type Database, type Sql } from '#platform';
import { statementOf } from './commit.js';
import { toWritten, type Cause, type Written } from './envelope.js';
import { decideOn, type Entry, type States } from './fold.js';
import { loadOne } from './load.js';
import type { Moment } from './reaction.js';
import type { Loaded, Store } from './store.js';
import { wakeAll } from './wake.js';

const TRIES = 12;

/** A unit in the making: it reads at once, and writes all at its end. */
export interface Unit extends Moment {
  /** For reading. What is written through it is not part of the unit. */
  readonly db: Database;
  /**
   * Loads one state, decides, and gives the state as it will be. A decision that gives nothing changes nothing. A state that was `read`
   * already is not loaded, unless somebody else saved it since.
   */
  change<State>(
    store: Store<State>,
    id: string,
    decide: (state: State | undefined, moment: Moment) => Decision<State> | undefined,
    read?: Loaded<State>,
  ): Promise<State | undefined>;
  readonly emit: (...events: readonly HubEvent[]) => void;
  /** One more `insert`, `update` or `delete` of the unit. */
  readonly write: (statement: Sql) => void;
}

/**
 * The only way to write besides reactions: what `work` changes, emits and writes is committed by one statement, or not at
 * all. A state that somebody else saved since it was read makes the whole unit run again, so `work` does no other I/O.
 *
 * That version check also keeps the log in order: a state is read before the commit takes its transaction number, so the
 * events of a later version always carry the higher number.
 */
export class Units {
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    private readonly db: Database,
    private readonly service: string,
    private readonly now: () => Date = districtNow,
  ) {}

  async run<T>(cause: Cause, work: (unit: Unit) => Promise<T>): Promise<T> {
    const running = this.#run(cause, work);
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  /** When none is in the making: whoever asked for one may be gone before it is done. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #run<T>(cause: Cause, work: (unit: Unit) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(cause, work, tries === 1);
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (tries === TRIES) throw new HubError('state/conflict', undefined, [], { cause: error });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3 * tries));
      }
    }
  }

  async #once<T>(cause: Cause, work: (unit: Unit) => Promise<T>, isFirst: boolean): Promise<T> {
    const states: States = new Map();
    const written: Written[] = [];
    const writes: Sql[] = [];
    const traced = { ...cause, traceparent: currentTrace() ?? cause.traceparent };
    const result = await work(this.#unit(traced, states, written, writes, isFirst));
    const statement = statementOf({ group: this.service, states, written, writes });
    if (!statement) return result;
    failpoint('unit:before-commit');
    await execute(this.db, statement);
    failpoint('unit:after-commit');
    if (written.length) wakeAll();
    return result;
  }

  #unit(cause: Cause, states: States, written: Written[], writes: Sql[], isFirst: boolean): Unit {
    const { db, service } = this;
    const now = this.now();
    const write = (event: HubEvent, version?: number) => toWritten(event, service, cause, now, version);
    return {
      db,
      now,
      emit: (...events) => void written.push(...events.map((event) => write(event))),
      write: (statement) => void writes.push(statement),
      async change<State>(
        store: Store<State>,
        id: string,
        decide: (state: State | undefined, moment: Moment) => Decision<State> | undefined,
        read?: Loaded<State>,
      ) {
        const entries = await entriesOf(states, store as Store<unknown>, db, id, isFirst ? read : undefined);
        written.push(
          ...decideOn(entries, id, (state) => decide(state as State | undefined, { now }), write, cause.traceparent),
        );
        return entries.get(id)?.state as State | undefined;
      },
    };
  }
}

async function entriesOf(
  states: States,
  store: Store<unknown>,
  db: Database,
  id: string,
  read: Entry | undefined,
): Promise<Map<string, Entry>> {
  const entries = states.get(store) ?? new Map<string, Entry>();
  states.set(store, entries);
  if (!entries.has(id)) {
    const loaded = read ?? (await loadOne(db, store, id));
    if (loaded) entries.set(id, loaded);
  }
  return entries;
}
