import type { Database } from '#platform';
import type { Request } from '../domain/request.js';

const AT_ONCE = 20;

/** What an agency with a system took in: all that is open, and what ended within thirty days; some at a time. */
export async function* requestsToCompare(db: Database, agency: string): AsyncGenerator<readonly Request[]> {
  for (let after = ''; ;) {
    const rows = await db.$queryRaw<{ id: string; state: Request }[]>`
      select id, state from agencies.request
      where agency = ${agency} and reference is not null and state ? 'system' and id > ${after}
        and status not in ('parked', 'queued')
        and (status not in ('settled', 'cancelled') or (state ->> 'askedAt')::timestamptz > now() - interval '30 days')
      order by id limit ${AT_ONCE}`;
    if (rows.length === 0) return;
    yield rows.map(({ state }) => state);
    after = rows.at(-1)!.id;
  }
}
