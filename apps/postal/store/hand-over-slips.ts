import { Prisma, type Database, type Sql } from '#platform';
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
