import type { Database } from '#platform';
import type { Request, Status } from '../domain/request.js';

const ENDED: readonly Status[] = ['settled', 'cancelled'];

/** What a list is asked for, beside whose requests the caller may see. */
export interface Wanted {
  readonly status?: readonly Status[] | undefined;
  readonly overdue?: boolean | undefined;
  /** A part of the dossier's code. */
  readonly code?: string | undefined;
  /** The id of the last request of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
  readonly now: Date;
}
type Scope = { readonly agency: { in: string[] } } | { readonly officeCode: { in: string[] } };

/** By what is due first, those without a due time last; where only ended ones are wanted, the latest first. */
export async function findRequests(db: Database, scope: Scope, wanted: Wanted): Promise<Request[]> {
  const { status, overdue, code, after, limit, now } = wanted;
  const isOver = status?.every((one) => ENDED.includes(one)) ?? false;
  const rows = await db.request.findMany({
    where: {
      ...scope,
      ...(status && { status: { in: [...status] } }),
      ...(overdue && { dueAt: { lt: now }, NOT: { status: { in: [...ENDED] } } }),
      ...(code && { code: { contains: code } }),
    },
    select: { state: true },
    orderBy: [{ dueAt: { sort: isOver ? 'desc' : 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  return rows.map(({ state }) => state as unknown as Request);
}

/** How many open requests of these agencies there are in each status, and how many are overdue. */
export async function countRequests(db: Database, agencies: readonly string[], now: Date) {
  const rows = await db.$queryRaw<{ status: Status; count: number; overdue: number }[]>`
    select status, count(*)::int as count, count(*) filter (where due_at < ${now})::int as overdue
    from agencies.request where agency = any(${[...agencies]}) and status <> all(${[...ENDED]}) group by status`;
  const counts: Partial<Record<Status | 'overdue', number>> = Object.fromEntries(
    rows.map(({ status, count }) => [status, count]),
  );
  return { ...counts, overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) };
}
