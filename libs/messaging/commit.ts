import { Prisma, type Sql } from '#platform';
import type { Message } from './broker.js';
import { laneOf, type Written } from './envelope.js';
import type { Park, States } from './fold.js';
import type { Saved, Store } from './store.js';

/** Events for the log: one insert, whatever their number. */
function appendToLog(written: readonly Written[]): Sql {
  const rows = written.map(({ topic, envelope }) => ({
    lane: laneOf(envelope.subject),
    id: envelope.id,
    topic,
    key: envelope.subject,
    envelope,
  }));
  return Prisma.sql`
    insert into bus.log (lane, id, topic, key, envelope)
    select lane, id, topic, key, envelope
    from json_to_recordset(${JSON.stringify(rows)}::json) as e(lane smallint, id uuid, topic text, key text, envelope json)
    returning 1`;
}

/** Events that happen later. */
function addTimers(written: readonly Written[]): Sql {
  const rows = written.map(({ topic, envelope, at }) => ({
    id: envelope.id,
    due_at: at,
    lane: laneOf(envelope.subject),
    topic,
    key: envelope.subject,
    envelope,
  }));
  return Prisma.sql`
    insert into bus.timer (id, due_at, lane, topic, key, envelope)
    select id, due_at, lane, topic, key, envelope
    from json_to_recordset(${JSON.stringify(rows)}::json) as t(id uuid, due_at timestamptz, lane smallint, topic text, key text, envelope json)
    returning 1`;
}

const bytesOf = ({ raw, bytes }: Message): Buffer =>
  bytes ?? (Buffer.isBuffer(raw) ? raw : Buffer.from(JSON.stringify(raw)));

function park(group: string, parks: readonly Park[]): Sql {
  const rows = parks.map(({ message, ...rest }) => ({
    ...rest,
    lane: message.lane,
    message: bytesOf(message).toString('base64'),
  }));
  return Prisma.sql`
    insert into bus.parked ("group", reaction, key, lane, message, type, fault, detail)
    select ${group}, reaction, key, lane, decode(message, 'base64'), type, fault, detail
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as p(reaction text, key text, lane smallint, message text, type text, fault text, detail text)
    returning 1`;
}

/** States that changed, store by store. */
function changed(states: States): [Store<unknown>, Saved<unknown>[]][] {
  return [...states]
    .map(([store, entries]): [Store<unknown>, Saved<unknown>[]] => [
      store,
      [...entries].flatMap(([id, { changed, ...saved }]) => (changed ? [{ id, ...saved }] : [])),
    ])
    .filter(([, saved]) => saved.length > 0);
}

/** All that one transaction writes. */
export interface Effect {
  readonly group: string;
  readonly states: States;
  readonly written: readonly Written[];
  readonly parks?: readonly Park[];
  /** Further writes, each one `insert`, `update` or `delete`. */
  readonly writes?: readonly Sql[];
  /** Functions that fail unless this process may write all this. */
  readonly checks?: readonly Sql[];
}

/**
 * A whole unit or batch as one statement, one transaction, one round trip: the checks (a reader's claim), the states, the
 * events, the timers and the parked messages. It fails whole with LT001 (lane lost) or LT002 (a state was saved by somebody
 * else meanwhile). Undefined when there is nothing to write.
 */
export function statementOf({ group, states, written, parks = [], writes = [], checks = [] }: Effect): Sql | undefined {
  const saves = changed(states);
  const now = written.filter(({ at }) => !at);
  const later = written.filter(({ at }) => at);
  const parts = [...saves.map(([store, saved]) => store.save(saved)), ...writes];
  if (now.length) parts.push(appendToLog(now));
  if (later.length) parts.push(addTimers(later));
  if (parks.length) parts.push(park(group, parks));
  const named = parts.map((part, i) => Prisma.sql`${Prisma.raw(`part_${i}`)} as (${part})`);
  const allSaved = saves.map(
    ([, saved], i) =>
      Prisma.sql`bus.all_saved(${saved.length}::bigint, (select count(*) from ${Prisma.raw(`part_${i}`)}))`,
  );
  if (named.length === 0 && checks.length === 0) return undefined;
  if (now.length) checks = [...checks, Prisma.sql`pg_notify('bus', '')::text`];
  const head = named.length ? Prisma.sql`with ${Prisma.join(named)}` : Prisma.empty;
  return Prisma.sql`${head} select ${Prisma.join([...checks, ...allSaved, Prisma.sql`1`])}`;
}
