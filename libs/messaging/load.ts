import { Prisma, type Database, type Sql } from '#platform';
import type { States, Work } from './fold.js';
import type { Store } from './store.js';

interface Row {
  part: number;
  id: string;
  version: number;
  state: unknown;
}

/**
 * Everything a batch has to know, in one round trip: the states it concerns, store by store, and which reactions are blocked
 * for its keys by a parked message.
 */
export async function load(
  db: Database,
  group: string,
  works: readonly Work[],
): Promise<{ states: States; blocked: Set<string> }> {
  if (works.length === 0) return { states: new Map(), blocked: new Set() };
  const wanted = [...idsByStore(works)];
  const keys = [...new Set(works.map(({ envelope }) => envelope.subject))];
  const parts = wanted.map(([store, ids], part) => partOf(part, store.load([...ids])));
  const rows = await db.$queryRaw<Row[]>(Prisma.join([...parts, partOf(-1, openBlocks(group, keys))], ' union all '));
  const states: States = new Map(wanted.map(([store]) => [store, new Map()]));
  for (const { part, id, version, state } of rows) {
    if (part >= 0) states.get(wanted[part]![0])!.set(id, { version, state });
  }
  return { states, blocked: new Set(rows.flatMap(({ part, id }) => (part < 0 ? [id] : []))) };
}

/** One state by its id. */
export async function loadOne<State>(
  db: Database,
  store: Store<State>,
  id: string,
): Promise<{ state: State; version: number } | undefined> {
  const [row] = await db.$queryRaw<{ state: State; version: number }[]>(store.load([id]));
  return row;
}

const partOf = (part: number, rows: Sql): Sql =>
  Prisma.sql`select ${Prisma.raw(String(part))} as part, p.* from (${rows}) p`;

function openBlocks(group: string, keys: readonly string[]): Sql {
  return Prisma.sql`
    select distinct reaction || ' ' || key as id, 0 as version, null::jsonb as state from bus.parked
    where "group" = ${group} and key = any(${[...keys]}) and resolved_at is null`;
}

function idsByStore(works: readonly Work[]): Map<Store<unknown>, Set<string>> {
  const wanted = new Map<Store<unknown>, Set<string>>();
  for (const { reaction, stateId } of works) {
    const ids = wanted.get(reaction.store) ?? new Set();
    wanted.set(reaction.store, ids.add(stateId));
  }
  return wanted;
}
