import { Prisma, type Database, type Sql } from '#platform';
import type { Period } from '../domain/period.js';
import type { Snapshot } from '../domain/snapshot.js';

const COLUMNS =
  Prisma.raw(`id::text, form, office_code as "officeCode", first_day::text as "from", last_day::text as "to",
  taken_at as "takenAt", taken_by as "takenBy", reason, corrects::text, sha256`);

interface Asked extends Period {
  readonly form: string;
  readonly officeCode: string;
}

/** One that nobody may change: the role has the right to add, and no other. A second beside it is a conflict. */
export const addSnapshot = (taken: Snapshot, content: string): Sql => Prisma.sql`
  insert into statistics.snapshot
    (id, form, office_code, first_day, last_day, taken_at, taken_by, reason, corrects, sha256, content)
  values (${taken.id}::uuid, ${taken.form}, ${taken.officeCode}, ${taken.from}::date, ${taken.to}::date, ${taken.takenAt},
    ${taken.takenBy}, ${taken.reason ?? null}, ${taken.corrects ?? null}::uuid, ${taken.sha256}, ${content})`;

/** The one that nothing corrects yet. */
export async function findLatest(db: Database, { form, officeCode, from, to }: Asked): Promise<Snapshot | undefined> {
  const [row] = await db.$queryRaw<Snapshot[]>`
    select ${COLUMNS} from statistics.snapshot s
    where form = ${form} and office_code = ${officeCode} and first_day = ${from}::date and last_day = ${to}::date
      and not exists (select from statistics.snapshot later where later.corrects = s.id)`;
  return row;
}

/** Of these offices, or of all; of one period where it is asked for. The latest first. */
export const listSnapshots = (
  db: Database,
  offices: readonly string[] | undefined,
  period: Period | undefined,
): Promise<Snapshot[]> =>
  db.$queryRaw<Snapshot[]>`
    select ${COLUMNS} from statistics.snapshot
    where ${offices ? Prisma.sql`office_code = any(${[...offices]})` : Prisma.sql`true`}
      and ${period ? Prisma.sql`first_day = ${period.from}::date and last_day = ${period.to}::date` : Prisma.sql`true`}
    order by taken_at desc limit 200`;

/** With the text its hash is of. */
export async function findSnapshot(
  db: Database,
  id: string,
  offices: readonly string[] | undefined,
): Promise<(Snapshot & { readonly content: string }) | undefined> {
  const [row] = await db.$queryRaw<(Snapshot & { content: string })[]>`
    select ${COLUMNS}, content from statistics.snapshot
    where id = ${id}::uuid and ${offices ? Prisma.sql`office_code = any(${[...offices]})` : Prisma.sql`true`}`;
  return row;
}
