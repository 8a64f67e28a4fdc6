import { Prisma, type Sql } from '#platform';

/** A state and the version it was read at; version 0 is one that is not there yet. */
export interface Loaded<State> {
  readonly state: State | undefined;
  readonly version: number;
}

/** Where states of one kind live: two pieces of SQL, one reads many states, one saves many. */
export interface Store<State> {
  /** Rows of `id text, version integer, state jsonb`. */
  load(ids: readonly string[]): Sql;
  /** Inserts, or updates over the version before; gives one row per state that was saved. Never fails by itself on a conflict. */
  save(states: readonly Saved<State>[]): Sql;
}
export interface Saved<State> {
  readonly id: string;
  readonly state: State;
  /** The version it gets: one more than was read. */
  readonly version: number;
  /** W3C trace context of what changed it last. */
  readonly traceparent?: string | undefined;
}

type Column = string | number | boolean | null | undefined;

/**
 * A store over `table(id, version, state jsonb, …)`. `columns` are the values lists ask for, taken out of the state; a column
 * that is not named there (a lease) is left as it is.
 */
export function defineStore<State>(
  table: `${string}.${string}`,
  idType: 'uuid' | 'text',
  columns: (state: State, traceparent: string | undefined) => Record<string, Column>,
): Store<State> {
  const [schema, name] = table.split('.');
  const at = Prisma.raw(`"${schema}"."${name}"`);
  const ids = Prisma.raw(`${idType}[]`);
  return {
    load: (wanted) => Prisma.sql`select id::text, version, state from ${at} where id = any(${[...wanted]}::${ids})`,
    save(states) {
      const rows = states.map(({ id, version, state, traceparent }) => ({
        ...columns(state, traceparent),
        id,
        version,
      }));
      const documents = states.map(({ state }) => JSON.stringify(state)).join('\n');
      const names = Object.keys(rows[0] ?? {});
      const list = Prisma.raw(names.map((column) => `"${column}"`).join(', '));
      const updates = Prisma.raw(names.map((column) => `"${column}" = excluded."${column}"`).join(', '));
      return Prisma.sql`
        insert into ${at} as saved (${list}, state)
        select ${list}, string_to_table::jsonb
        from rows from (json_populate_recordset(null::${at}, ${JSON.stringify(rows)}::json), string_to_table(${documents}, E'\n'))
          as given
        order by id
        on conflict (id) do update set ${updates}, state = excluded.state where saved.version = excluded.version - 1
        returning 1`;
    },
  };
}
