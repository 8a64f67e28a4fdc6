import type { Decision } from '#contracts';
import type { Saved, Store } from '#messaging';
import { Prisma, type Sql } from '#platform';

/** Of two counts that lie side by side, the one in use. */
export const IN_USE: Sql = Prisma.sql`(select slot from statistics.in_use)`;

export type CountedState<State> = Pick<Saved<State>, 'id' | 'version' | 'state'>;

/** Where one kind of thing is counted: in the count in use by reactions, aside by a count anew, and held against the log. */
export interface CountedRows<State> extends Store<State> {
  /** Into the count that lies aside, over whatever stands there. */
  putAside(slot: number, states: readonly Saved<State>[]): Sql;
  /** Of what was counted from the log, the ids of those that stand otherwise in the count in use. */
  differing(counted: readonly CountedState<State>[]): Sql;
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const raw = (parts: readonly string[]) => Prisma.raw(parts.join(', '));

/** Rows of `table(slot, id, version, …)`, a column for each field of the state. */
export function countedRows<State extends object>(
  table: `statistics.${string}`,
  fields: readonly (keyof State & string)[],
): CountedRows<State> {
  const at = Prisma.raw(table);
  const columns = fields.map(columnOf);
  const updates = raw(['version', ...columns].map((column) => `${column} = excluded.${column}`));
  const rowsOf = (states: readonly CountedState<State>[]): Sql => {
    const rows = states.map(({ id, version, state }) => ({
      id,
      version,
      ...Object.fromEntries(fields.map((field) => [columnOf(field), state[field]])),
    }));
    return Prisma.sql`json_populate_recordset(null::${at}, ${JSON.stringify(rows)}::json)`;
  };
  const write = (slot: Sql, states: readonly Saved<State>[], condition: Sql): Sql => Prisma.sql`
    insert into ${at} as saved (${raw(['slot', 'id', 'version', ...columns])})
    select ${slot}, id, version, ${raw(columns)} from ${rowsOf(states)} order by id
    on conflict (slot, id) do update set ${updates} ${condition}
    returning 1`;
  return {
    load: (ids) => Prisma.sql`
      select f.id::text, f.version,
        jsonb_build_object(${raw(fields.map((field) => `'${field}', f.${columnOf(field)}`))}) as state
      from ${at} f where f.slot = ${IN_USE} and f.id = any(${[...ids]}::uuid[])`,
    // of states a reaction decided, only those nobody else saved meanwhile
    save: (states) => write(IN_USE, states, Prisma.sql`where saved.version = excluded.version - 1`),
    putAside: (slot, states) => write(Prisma.sql`${slot}::smallint`, states, Prisma.empty),
    differing: (counted) => Prisma.sql`
      select c.id::text from ${rowsOf(counted)} c
      left join ${at} f on f.slot = ${IN_USE} and f.id = c.id
      where f.id is null or (${raw(columns.map((column) => `f.${column}`))})
        is distinct from (${raw(columns.map((column) => `c.${column}`))})`,
  };
}

/** As it is known now; nothing is told of it. */
export const kept = <State>(state: State): Decision<State> => ({ state, events: [] });
