import { HubError, type Envelope } from '#contracts';
import { Prisma, type Database, type Tx } from '#platform';
import { claimedType, LANES, readEnvelope } from './envelope.js';
import type { Reactions } from './reaction.js';
import type { Loaded } from './store.js';

/** Where a count stands: every transaction below has ended, and what it wrote can be read. */
export async function horizonOf(db: Database | Tx): Promise<string> {
  const [seen] = await db.$queryRaw<{ horizon: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`;
  return seen!.horizon;
}

/** Keys the log knows, in their order, after one. */
export const keysAfter = (db: Database, after: string, limit: number): Promise<{ key: string }[]> =>
  db.$queryRaw<{ key: string }[]>`select distinct key from bus.log where key > ${after} order by key limit ${limit}`;

/** Keys something was told of by transactions from one horizon up to another. */
export const keysBetween = (db: Database | Tx, from: string, to: string): Promise<{ key: string }[]> =>
  db.$queryRaw<{ key: string }[]>`
    select distinct key from bus.log
    where lane between 0 and ${LANES - 1}::smallint and tx >= ${from}::xid8 and tx < ${to}::xid8`;

/** A state as the log alone makes it; its version counts the decisions. */
export type Recounted = Loaded<unknown> & { readonly id: string };

/**
 * Folds everything the log tells of these keys by a service's own reactions, from nothing. `handledBy` keeps to what that group
 * has handled by now, whichever broker brought it. What a reaction cannot read or refuses is left out, as parking would.
 */
export async function recount(
  db: Database | Tx,
  keys: readonly string[],
  reactions: Reactions,
  handledBy?: string,
): Promise<Recounted[]> {
  const types = Object.values(reactions).map(({ contract }) => contract.type);
  const handled = handledBy
    ? Prisma.sql`and exists (select from bus.cursor c
        where c."group" = ${handledBy} and c.lane = log.lane and (c.tx, c.position) >= (log.tx, log.position))`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ key: string; told: string }[]>`
    select key, json_agg(envelope order by tx, position)::text as told from bus.log
    where key = any(${[...keys]}) and envelope->>'type' = any(${types})
      and tx < pg_snapshot_xmin(pg_current_snapshot()) ${handled}
    group by key`;
  return rows.map(({ key, told }) => ({ id: key, ...foldAll(JSON.parse(told) as unknown[], reactions) }));
}

export function foldAll(told: readonly unknown[], reactions: Reactions): Loaded<unknown> {
  let counted: Loaded<unknown> = { state: undefined, version: 0 };
  for (const raw of told) {
    for (const reaction of Object.values(reactions)) {
      if (reaction.contract.type !== claimedType(raw)) continue;
      const decision = decided(counted.state, raw, reaction);
      if (decision) counted = { state: decision.state, version: counted.version + 1 };
    }
  }
  return counted;
}

function decided(state: unknown, raw: unknown, reaction: Reactions[string]) {
  try {
    const envelope: Envelope = readEnvelope(raw, reaction.contract);
    return reaction.decide(state, envelope, { now: new Date(envelope.time) });
  } catch (error) {
    if (error instanceof HubError) return undefined;
    throw error;
  }
}

/** What is read in `work` is seen at one instant. */
export const atOneInstant = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(work, { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 15_000 });

/**
 * Lets a group go on from now as if it had read everything below a horizon, whatever it had read, in the transaction in which
 * `work` makes its states so. It is fenced off first: a batch under way fails whole, and is read again from where it then stands.
 */
export const goOnFromNow = (db: Database, group: string, work: (tx: Tx, horizon: string) => Promise<void>) =>
  db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        insert into bus.cursor as c ("group", lane, epoch)
        select ${group}, lane, 1 from generate_series(0, ${LANES - 1}::int) lane
        on conflict ("group", lane) do update set epoch = c.epoch + 1, owner = null, leased_until = '-infinity'`;
      const horizon = await horizonOf(tx); // nobody handles anything for the group any more: all it ever did is below
      await work(tx, horizon);
      await tx.$executeRaw`update bus.cursor set tx = ${horizon}::xid8, position = 0 where "group" = ${group}`;
    },
    { timeout: 15_000 },
  );
