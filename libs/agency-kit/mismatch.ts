import { Prisma, type Database, type Sql } from '#platform';

/** Where a counterparty's books and ours say different things of one request or dossier: work for a person. */
export interface Mismatch {
  /** Id of the row of ours it is about. */
  readonly about: string;
  /** The dossier's code, by which people on both sides ask. */
  readonly code: string;
  readonly party: string;
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

/** One that was found and is not gone yet. */
export interface OpenMismatch extends Mismatch {
  readonly id: string;
  readonly foundAt: Date;
  readonly repairedAt: Date | null;
  readonly repairedBy: string | null;
}

/** Rows that were compared, and what differed among them. A row that was not compared says nothing about its differences. */
export interface Compared {
  readonly abouts: readonly string[];
  readonly found: readonly Mismatch[];
}

/** The schema's tables `mismatch` and `comparison`; both services that reconcile have the same. */
export type Schema = 'portal' | 'agencies';
const tableOf = (schema: Schema, name: 'mismatch' | 'comparison') => Prisma.raw(`${schema}.${name}`);

const COLUMNS = Prisma.raw(`id::text, about, code, party, what, ours, theirs, found_at as "foundAt",
  repaired_at as "repairedAt", repaired_by as "repairedBy"`);

/** Writes down what was found, once however often it is found again, and that what was compared and is equal is gone. */
export async function note(db: Database, schema: Schema, { abouts, found }: Compared): Promise<void> {
  const at = tableOf(schema, 'mismatch');
  const kept = JSON.stringify(found);
  await db.$executeRaw`
    with found as (select * from json_to_recordset(${kept}::json)
      as f(about text, code text, party text, what text, ours text, theirs text)),
    gone as (update ${at} m set gone_at = now()
      where m.gone_at is null and m.about = any(${[...abouts]})
        and not exists (select from found f where f.about = m.about and f.what = m.what))
    insert into ${at} (about, code, party, what, ours, theirs)
    select about, code, party, what, ours, theirs from found
    on conflict (about, what) where gone_at is null do update set ours = excluded.ours, theirs = excluded.theirs`;
}

/** The oldest first. */
export const openMismatches = (db: Database, schema: Schema, limit = 500): Promise<OpenMismatch[]> =>
  db.$queryRaw<OpenMismatch[]>`
    select ${COLUMNS} from ${tableOf(schema, 'mismatch')} where gone_at is null order by id limit ${limit}`;

export async function findMismatch(db: Database, schema: Schema, id: string): Promise<OpenMismatch | undefined> {
  const [row] = await db.$queryRaw<OpenMismatch[]>`
    select ${COLUMNS} from ${tableOf(schema, 'mismatch')} where id = ${BigInt(id)} and gone_at is null`;
  return row;
}

/** It stays open until the books were compared and are equal. */
export const markRepaired = (schema: Schema, id: string, by: string): Sql => Prisma.sql`
  update ${tableOf(schema, 'mismatch')} set repaired_at = now(), repaired_by = ${by} where id = ${BigInt(id)}`;

export const countMismatches = (db: Database, schema: Schema) =>
  db.$queryRaw<{ party: string; what: string; open: number }[]>`
    select party, what, count(*)::int as open from ${tableOf(schema, 'mismatch')} where gone_at is null group by 1, 2`;

export interface Comparison {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly compared: number;
  readonly fault: string | null;
}

/** Begins one; none while another is under way. One whose process died is over when it was not heard of for a minute. */
export async function beginComparison(db: Database, schema: Schema): Promise<number | undefined> {
  const at = tableOf(schema, 'comparison');
  await db.$executeRaw`
    update ${at} set ended_at = now(), fault = 'abandoned'
    where ended_at is null and beat_at < now() - interval '1 minute'`;
  const [row] = await db.$queryRaw<{ id: number }[]>`
    insert into ${at} default values on conflict do nothing returning id`;
  return row?.id;
}

export const beatComparison = (db: Database, schema: Schema, id: number, compared: number): Promise<number> =>
  db.$executeRaw`update ${tableOf(schema, 'comparison')} set beat_at = now(), compared = ${compared} where id = ${id}`;

export const endComparison = (db: Database, schema: Schema, id: number, fault: string | null): Promise<number> =>
  db.$executeRaw`update ${tableOf(schema, 'comparison')} set ended_at = now(), fault = ${fault} where id = ${id}`;

export async function lastComparison(db: Database, schema: Schema): Promise<Comparison | undefined> {
  const [row] = await db.$queryRaw<Comparison[]>`
    select started_at as "startedAt", ended_at as "endedAt", compared, fault
    from ${tableOf(schema, 'comparison')} order by id desc limit 1`;
  return row;
}
