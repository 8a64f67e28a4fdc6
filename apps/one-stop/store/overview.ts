import type { Database } from '#platform';
import type { Dossier } from '../domain/dossier.js';

export type Axis = 'all' | 'holder' | 'procedure' | 'channel' | 'clerk';

/** Open dossiers of one holder, procedure, channel or clerk; or all of them. */
export interface Load {
  readonly axis: Axis;
  /** Null where nobody knows: a clerk of the time before clerks were noted. */
  readonly key: string | null;
  /** Of a clerk, as people know them; null while only the login is known. */
  readonly name: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  readonly submitted: number;
  readonly finished: number;
}

/** All that an office has open, counted along every axis in one pass over it. */
export function loadsOf(db: Database, offices: readonly string[], now: Date, soon: Date): Promise<Load[]> {
  return db.$queryRaw<Load[]>`
    select case grouping(holder, procedure, channel, received_by)
        when 7 then 'holder' when 11 then 'procedure' when 13 then 'channel' when 14 then 'clerk' else 'all' end as axis,
      coalesce(holder, procedure, channel, received_by) as key,
      case when grouping(received_by) = 0 then any_value(received_by_name) end as name,
      count(*)::int as open,
      (count(*) filter (where due_at < ${now}))::int as overdue,
      (count(*) filter (where due_at >= ${now} and due_at < ${soon}))::int as soon,
      (count(*) filter (where business = 'submitted'))::int as submitted,
      (count(*) filter (where business = 'finished'))::int as finished
    from one_stop.open_dossier where office_code = any(${[...offices]})
    group by grouping sets ((), (holder), (procedure), (channel), (received_by))
    order by overdue desc, open desc`;
}

/** Dossiers that got a code of these offices on a day. A number that a failed receipt left unused is counted with them. */
export async function numbersGiven(db: Database, offices: readonly string[], day: string): Promise<number> {
  const [row] = await db.$queryRaw<{ given: number }[]>`
    select coalesce(sum(last), 0)::int as given from one_stop.code_sequence
    where office_code = any(${[...offices]}) and day = ${day}::date`;
  return row!.given;
}

/** Late dossiers whose apology is drafted and not signed, the latest first. */
export async function unsignedApologies(db: Database, offices: readonly string[], now: Date): Promise<Dossier[]> {
  const rows = await db.$queryRaw<{ state: Dossier }[]>`
    select state from (
      select id, due_at from one_stop.open_dossier
      where office_code = any(${[...offices]}) and due_at < ${now} and apology_drafted
      order by due_at, id limit 50) as late join one_stop.dossier using (id)
    order by late.due_at, id`;
  return rows.map(({ state }) => state);
}
