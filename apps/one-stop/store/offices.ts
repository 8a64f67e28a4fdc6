import type { Database } from '#platform';

/** The office of each of these dossiers that is known here. */
export async function findOffices(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; office_code: string }[]>`
    select id::text, office_code from one_stop.dossier where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, office_code }) => [id, office_code]));
}
