import { Prisma, type Database, type Sql } from '#platform';
import type { Clock } from '../domain/clock.js';
import type { Terms } from '../domain/promise.js';

/** What of an open dossier decides when it is due. */
export interface OpenClock {
  readonly id: string;
  readonly code: string;
  readonly officeCode: string;
  readonly field: string;
  readonly clock: Clock;
  readonly terms: Terms;
}

/** Dossiers of these offices whose time runs or stands, by id, a page at a time. A page is found before any state is unpacked. */
export function findOpenClocks(db: Database, offices: readonly string[], after: string): Promise<OpenClock[]> {
  return db.$queryRaw<OpenClock[]>`
    with page as materialized (
      select id from one_stop.dossier
      where clock in ('running', 'paused') and id > ${after}::uuid and office_code = any(${[...offices]})
      order by id limit 2000)
    select id::text, code, office_code as "officeCode", s.procedure#>>'{field,code}' as field, s.clock as clock,
      json_build_object('limit', s.procedure->'limit', 'policy', s.procedure->'policy') as terms
    from page join one_stop.dossier d using (id), jsonb_to_record(d.state) as s(clock jsonb, procedure jsonb)
    order by id`;
}

export interface Proposal {
  readonly id: string;
  readonly decisions: readonly string[];
  readonly why: string;
  readonly offices: readonly string[];
  readonly proposedBy: string;
  readonly proposedAt: string;
}

/** One promise that would move; without a new day nobody knows how the old one came about. */
export interface Affected {
  readonly dossierId: string;
  readonly code: string;
  readonly officeCode: string;
  readonly oldAt: string;
  readonly newAt?: string;
}

export function addProposal(change: Proposal, affected: readonly Affected[]): Sql[] {
  const { id, decisions, why, offices, proposedBy, proposedAt } = change;
  return [
    Prisma.sql`
      insert into one_stop.calendar_change (id, decisions, why, offices, proposed_by, proposed_at)
      values (${id}::uuid, ${[...decisions]}, ${why}, ${[...offices]}, ${proposedBy}, ${proposedAt}::timestamptz)`,
    Prisma.sql`
      insert into one_stop.recalculation (change_id, dossier_id, code, office_code, old_at, new_at)
      select ${id}::uuid, "dossierId", code, "officeCode", "oldAt", "newAt"
      from json_to_recordset(${JSON.stringify(affected)}::json)
        as a("dossierId" uuid, code text, "officeCode" text, "oldAt" timestamptz, "newAt" timestamptz)`,
  ];
}

export const approve = (id: string, by: string, now: Date): Sql => Prisma.sql`
  update one_stop.calendar_change set approved_by = ${by}, approved_at = ${now} where id = ${id}::uuid and approved_at is null`;

/** Of those that move, a page behind `after` that was not told yet. */
export async function findUntold(db: Database, changeId: string, after: string) {
  const rows = await db.recalculation.findMany({
    where: { changeId, dossierId: { gt: after }, toldAt: null, newAt: { not: null } },
    orderBy: { dossierId: 'asc' },
    take: 500,
  });
  return rows.map(({ dossierId, oldAt, newAt }) => ({
    dossierId,
    oldAt: oldAt.toISOString(),
    newAt: newAt!.toISOString(),
  }));
}

export const markTold = (id: string, dossierIds: readonly string[], now: Date): Sql => Prisma.sql`
  update one_stop.recalculation set told_at = ${now}
  where change_id = ${id}::uuid and dossier_id = any(${[...dossierIds]}::uuid[])`;
