import type { Decision } from '#contracts';
import type { Saved, Store } from '#messaging';
import { Prisma, type Sql } from '#platform';
import { NOTHING, type Fact } from '../domain/fact.js';

const FIELDS = Object.keys(NOTHING) as (keyof Fact)[];
const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = FIELDS.map(columnOf);
const raw = (parts: readonly string[]) => Prisma.raw(parts.join(', '));

/** Of two counts that lie side by side, the one in use. */
export const IN_USE: Sql = Prisma.sql`(select slot from statistics.in_use)`;

const LIST = raw(['slot', 'id', 'version', ...COLUMNS]);
const STATE = raw(FIELDS.map((field) => `'${field}', f.${columnOf(field)}`));
const UPDATES = raw(['version', ...COLUMNS].map((column) => `${column} = excluded.${column}`));
const ROW = raw(COLUMNS.map((column) => `f.${column}`));
const COUNTED = raw(COLUMNS.map((column) => `c.${column}`));

/** Facts as rows that PostgreSQL reads, whatever they are to be compared with or written to. */
export const rowsOf = (states: readonly Pick<Saved<Fact>, 'id' | 'version' | 'state'>[]): Sql => {
  const rows = states.map(({ id, version, state }) => ({
    id,
    version,
    ...Object.fromEntries(FIELDS.map((field) => [columnOf(field), state[field]])),
  }));
  return Prisma.sql`json_populate_recordset(null::statistics.fact, ${JSON.stringify(rows)}::json)`;
};

/** Writes facts to one of the two counts; of states a reaction decided, only those nobody else saved meanwhile. */
const write = (slot: Sql, states: readonly Saved<Fact>[], condition: Sql): Sql => Prisma.sql`
  insert into statistics.fact as saved (${LIST})
  select ${slot}, id, version, ${raw(COLUMNS)} from ${rowsOf(states)} order by id
  on conflict (slot, id) do update set ${UPDATES} ${condition}
  returning 1`;

/** What is counted, by dossier, in the count that is in use. */
export const facts: Store<Fact> = {
  load: (ids) => Prisma.sql`
    select f.id::text, f.version, jsonb_build_object(${STATE}) as state from statistics.fact f
    where f.slot = ${IN_USE} and f.id = any(${[...ids]}::uuid[])`,
  save: (states) => write(IN_USE, states, Prisma.sql`where saved.version = excluded.version - 1`),
};

/** The same into the count that lies aside, over whatever stands there. */
export const putAside = (slot: number, states: readonly Saved<Fact>[]): Sql =>
  write(Prisma.sql`${slot}::smallint`, states, Prisma.empty);

/** Of facts counted from the log, the ids of those that stand otherwise in the count in use. */
export const differing = (counted: readonly Pick<Saved<Fact>, 'id' | 'version' | 'state'>[]): Sql => Prisma.sql`
  select c.id::text from ${rowsOf(counted)} c
  left join statistics.fact f on f.slot = ${IN_USE} and f.id = c.id
  where f.id is null or (${ROW}) is distinct from (${COUNTED})`;

/** A fact as it is known now; nothing is told of it. */
export const kept = (state: Fact): Decision<Fact> => ({ state, events: [] });
