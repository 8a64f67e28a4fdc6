import type { Database } from '#platform';
import type { Dossier } from '../domain/dossier.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Whose dossiers an act may concern. */
export interface Concerned {
  readonly act: string;
  readonly offices: readonly string[];
  readonly agencies: readonly string[];
}

/** Dossiers on their way that were received by these offices, or have a step of these agencies, and that the act did not move yet. */
export async function* unmovedPages(db: Database, { act, offices, agencies }: Concerned): AsyncGenerator<Dossier[]> {
  const moved = JSON.stringify([{ act }]);
  const steps = agencies.map((agency) => JSON.stringify([{ agency }]));
  for (let after = FIRST; ;) {
    const rows = await db.$queryRaw<{ state: Dossier }[]>`
      select state from one_stop.dossier
      where id > ${after}::uuid and is_open
        and (office_code = any(${[...offices]}) or state->'procedure'->'steps' @> any(${steps}::jsonb[]))
        and not coalesce(state->'moves' @> ${moved}::jsonb, false)
      order by id limit 200`;
    const page = rows.map(({ state }) => state);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.id;
  }
}

/** How many dossiers of each office have come to their end: nothing is done to them, and they are seen where the open ones are. */
export async function countEnded(db: Database, offices: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.dossier.groupBy({
    by: ['officeCode'],
    where: { officeCode: { in: [...offices] }, isOpen: false },
    _count: true,
  });
  return new Map(rows.map(({ officeCode, _count }) => [officeCode, _count]));
}

/** How many dossiers the act has moved. */
export async function countMoved(db: Database, act: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from one_stop.dossier where state->'moves' @> ${JSON.stringify([{ act }])}::jsonb`;
  return row!.n;
}
