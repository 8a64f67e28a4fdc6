import type { Database } from '#platform';
import type { Sync } from '../domain/sync.js';

/** As many as one call of the dialect takes. */
const AT_ONCE = 10;

/** Dossiers that are open, or ended within thirty days, and have nothing waiting to be told; by office, some at a time. */
export async function* syncsToCompare(
  db: Database,
): AsyncGenerator<{ readonly officeCode: string; readonly syncs: readonly Sync[] }> {
  for (let after = { office: '', id: '00000000-0000-0000-0000-000000000000' }; ;) {
    const rows = await db.$queryRaw<{ id: string; office: string; state: Sync }[]>`
      select id::text, office_code as office, state from portal.sync
      where kind = 'dossier' and status in ('in-step', 'differs') and state ? 'status'
        and (office_code, id) > (${after.office}, ${after.id}::uuid)
        and (state ->> 'status' not in ('returned', 'stopped', 'declined')
          or (state ->> 'takenAt')::timestamptz > now() - interval '30 days')
      order by office_code, sync.id limit ${AT_ONCE}`;
    const [first] = rows;
    if (!first) return;
    const ofOne = rows.filter(({ office }) => office === first.office);
    yield { officeCode: first.office, syncs: ofOne.map(({ state }) => state) };
    after = { office: first.office, id: ofOne.at(-1)!.id };
  }
}

/** When the hub began at each of these offices: as the first dossier it has of it was made. One it has none of is not among them. */
export async function beginnings(db: Database, offices: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<{ office: string; at: Date }[]>`
    select office, uuid_extract_timestamp(first.id) as at
    from unnest(${[...offices]}::text[]) office cross join lateral (
      select id from portal.sync where office_code = office and kind = 'dossier' order by id limit 1) first`;
  return new Map(rows.map(({ office, at }) => [office, at]));
}

/** Of codes the portal has, those under which nothing was ever filed here. */
export async function strangersAmong(db: Database, codes: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    select code from unnest(${[...codes]}::text[]) code
    where not exists (select from portal.sync s where s.foreign_code = code)
      and not exists (select from portal.submission f where f.foreign_code = code)`;
  return rows.map(({ code }) => code);
}
