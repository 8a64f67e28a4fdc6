import type { Database } from '#platform';

/**
 * The next number of an office on a day, 1 first. Taken before the unit that uses it: a unit that fails leaves a gap, and no
 * two dossiers ever share a number.
 */
export async function nextNumber(db: Database, officeCode: string, day: string): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    insert into one_stop.code_sequence as taken (office_code, day, last) values (${officeCode}, ${day}::date, 1)
    on conflict (office_code, day) do update set last = taken.last + 1 returning last`;
  return row!.last;
}
