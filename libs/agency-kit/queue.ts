import { Prisma, type Database } from '#platform';
import type { PendingCall, Sendable } from './sender.js';

/** An aggregate table with a queue of calls in each row: `(id, dossier_id, version, next_at, leased_until, state, traceparent)`. */
export interface Queue {
  readonly table: `${string}.${string}`;
  /** Which of its rows are for this counterparty. */
  readonly where: Prisma.Sql;
}

/** An aggregate with calls that wait to be made; the first is made first. */
export interface Queued {
  readonly calls: readonly PendingCall[];
}

/**
 * Leases up to `limit` rows whose head call is due, longest waiting first. Several processes take different rows; a row comes
 * back when its lease runs out, so a call that nobody recorded is made again, with the same idempotency key.
 */
export async function takeDue<State extends Queued>(
  db: Database,
  { table, where }: Queue,
  limit: number,
  leaseMs: number,
  now: Date,
): Promise<Sendable<State>[]> {
  const at = Prisma.raw(table);
  const rows = await db.$queryRaw<Omit<Sendable<State>, 'call'>[]>`
    update ${at} set leased_until = ${now}::timestamptz + ${leaseMs} * interval '1 ms'
    where id in (
      select id from ${at}
      where next_at <= ${now} and (leased_until is null or leased_until < ${now}) and ${where}
      order by next_at limit ${limit} for update skip locked)
    returning id::text, dossier_id::text as "dossierId", version, state, traceparent`;
  return rows.flatMap((row) => row.state.calls.slice(0, 1).map((call) => ({ ...row, call })));
}

/** Calls that are due and not made, and since when the oldest waits: for health. */
export async function waitingIn(
  db: Database,
  { table, where }: Queue,
  now: Date,
): Promise<{ waiting: number; oldestWaitingAt: Date | undefined }> {
  const [row] = await db.$queryRaw<{ waiting: number; oldest: Date | null }[]>`
    select count(*)::int as waiting, min(next_at) as oldest from ${Prisma.raw(table)} where next_at <= ${now} and ${where}`;
  return { waiting: row?.waiting ?? 0, oldestWaitingAt: row?.oldest ?? undefined };
}

/** Calls that failed and wait to be made again. */
export interface Rung {
  /** The pause before the next try, in ms; the last rung repeats. */
  readonly pauseMs: number;
  readonly calls: number;
}

/** On which rung of the ladder the calls of a queue stand; beyond 10,000 the exact number helps nobody. */
export async function rungsIn(db: Database, { table, where }: Queue, ladderMs: readonly number[]): Promise<Rung[]> {
  const rows = await db.$queryRaw<{ rung: number; calls: number }[]>`
    select least(attempts, ${ladderMs.length})::int as rung, count(*)::int as calls
    from (
      select (state #>> '{calls,0,attempts}')::int as attempts from ${Prisma.raw(table)}
      where next_at is not null and ${where} limit 10000) as heads
    where attempts > 0 group by 1`;
  const onRung = new Map(rows.map(({ rung, calls }) => [rung, calls]));
  return ladderMs.map((pauseMs, place) => ({ pauseMs, calls: onRung.get(place + 1) ?? 0 }));
}
