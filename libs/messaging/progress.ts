import type { Database } from '#platform';

/** How a group stands: unread messages, since when the oldest waits, and when it last moved. */
export interface Progress {
  readonly group: string;
  readonly unread: number;
  readonly oldestAt: Date | null;
  readonly movedAt: Date | null;
  readonly parked: number;
  /** Since when a lane with unread messages has not moved: the worst of them. */
  readonly stuckSince: Date | null;
}

/** Counts at most 10,000 unread messages per lane: beyond that the exact number helps nobody. */
export async function progressOf(db: Database, group: string, topics: readonly string[]): Promise<Progress> {
  const [row] = await db.$queryRaw<Omit<Progress, 'group'>[]>`
    select coalesce(sum(l.unread), 0)::int as unread, min(l.oldest) as "oldestAt", max(c.moved_at) as "movedAt",
      min(greatest(l.oldest, c.moved_at)) filter (where l.unread > 0) as "stuckSince",
      (select count(*)::int from bus.parked where "group" = ${group} and resolved_at is null) as parked
    from bus.cursor c
    left join lateral (
      select count(*) as unread, min(recorded_at) as oldest from (
        select recorded_at from bus.log
        where lane = c.lane and (tx, position) > (c.tx, c.position) and topic = any(${[...topics]}) limit 10000) u
    ) l on true
    where c."group" = ${group}`;
  return { group, unread: 0, oldestAt: null, movedAt: null, parked: 0, stuckSince: null, ...row };
}

/** Alive but silent: a lane has messages that wait, and for `silentMs` none of it was read, whatever other lanes do. */
export function isSilent({ stuckSince }: Pick<Progress, 'stuckSince'>, now: Date, silentMs = 60_000): boolean {
  return stuckSince !== null && stuckSince.getTime() < now.getTime() - silentMs;
}
