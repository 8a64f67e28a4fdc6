import { Prisma, type Database, type Sql } from '#platform';
import { toListPrefix } from '../domain/hand-over-list.js';
import type { HandOverSlip } from '../domain/hand-over-slip.js';

/** Keeps a slip as it was signed; it is never changed. */
export const addSlip = (slip: HandOverSlip): Sql => Prisma.sql`
  insert into postal.hand_over_slip (list_no, office_code, state)
  values (${slip.listNo}, ${slip.officeCode}, ${JSON.stringify(slip)}::jsonb)`;

export async function findSlip(
  db: Database,
  listNo: string,
  scope: { officeCode: { in: string[] } },
): Promise<HandOverSlip | undefined> {
  const row = await db.handOverSlip.findFirst({ where: { listNo, ...scope }, select: { state: true } });
  return row?.state as unknown as HandOverSlip | undefined;
}

/** The slips that were signed on a day at the office, in their order. */
export async function findSlipsOf(
  db: Database,
  day: string,
  scope: { officeCode: { in: string[] } },
): Promise<HandOverSlip[]> {
  const rows = await db.handOverSlip.findMany({
    where: { listNo: { startsWith: toListPrefix(day) }, ...scope },
    select: { state: true },
  });
  return rows
    .map(({ state }) => state as unknown as HandOverSlip)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.listNo.localeCompare(b.listNo));
}
