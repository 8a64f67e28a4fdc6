import { Prisma, type Database, type Sql } from '#platform';

/** A fetch of the catalogue: how many procedures were read in full, of how many, once that is known. */
export interface CatalogueRun {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly fetched: number;
  readonly wanted: number | null;
  readonly fault: string | null;
}

/** Begins one; none while another is under way. One whose process died is over when it was not heard of for a minute. */
export async function beginRun(db: Database, by: string): Promise<number | undefined> {
  await db.$executeRaw`
    update portal.catalogue_run set ended_at = now(), fault = 'abandoned'
    where ended_at is null and beat_at < now() - interval '1 minute'`;
  const [row] = await db.$queryRaw<{ id: number }[]>`
    insert into portal.catalogue_run (started_by) values (${by}) on conflict do nothing returning id`;
  return row?.id;
}

export const beatRun = (db: Database, id: number, fetched: number, wanted: number): Promise<number> =>
  db.$executeRaw`
    update portal.catalogue_run set beat_at = now(), fetched = ${fetched}, wanted = ${wanted} where id = ${id}`;

export const endRun = (id: number, fault: string | null): Sql =>
  Prisma.sql`update portal.catalogue_run set ended_at = now(), fault = ${fault} where id = ${id}`;

export async function lastRun(db: Database): Promise<CatalogueRun | undefined> {
  const [row] = await db.$queryRaw<CatalogueRun[]>`
    select started_at as "startedAt", ended_at as "endedAt", fetched, wanted, fault
    from portal.catalogue_run order by id desc limit 1`;
  return row;
}
