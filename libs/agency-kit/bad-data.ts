import { Prisma, type Database } from '#platform';
import { HABITS, type HabitCode } from './habits.js';

/** A habit that showed in what somebody told of a dossier. */
export interface Sighting {
  /** Who told it: portal, post, or an agency by its code. */
  readonly source: string;
  readonly habit: HabitCode;
  /** The dossier's code, as it was told; nothing else of it is kept. */
  readonly code: string;
  /** Whose head is shown it; absent where nobody knows. */
  readonly officeCode?: string | undefined;
}

/** The schema's table `bad_data`; every service that hears counterparties has one. */
export type HearingSchema = 'portal' | 'agencies' | 'postal';
const tableOf = (schema: HearingSchema) => Prisma.raw(`${schema}.bad_data`);

/** Such a habit of a source on one day at one office, and the dossiers behind the number. */
export interface BadData {
  readonly day: string;
  readonly source: string;
  readonly habit: HabitCode;
  readonly officeCode: string | null;
  readonly dossiers: number;
  readonly codes: readonly string[];
}

/** Codes that are shown of one day. */
const SHOWN = 50;
const CODE = /^[\w.-]{1,64}$/;

/** Writes down what was seen: a dossier counts once a day for a habit of a source, however often it is told. */
export async function noteBadData(db: Database, schema: HearingSchema, seen: readonly Sighting[]): Promise<void> {
  if (seen.length === 0) return;
  const rows = seen.map(({ code, officeCode = null, ...one }) => ({
    ...one,
    code: CODE.test(code) ? code : '?',
    office_code: officeCode,
  }));
  await db.$executeRaw`
    insert into ${tableOf(schema)} (day, source, habit, code, office_code)
    select (now() at time zone 'Asia/Ho_Chi_Minh')::date, source, habit, code, office_code
    from json_populate_recordset(null::${tableOf(schema)}, ${JSON.stringify(rows)}::json)
    on conflict do nothing`;
}

/** Counted by day, source, habit and office, the latest day first; with `offices` only what was told of theirs. */
export async function badDataSeen(
  db: Database,
  schema: HearingSchema,
  { from, offices }: { readonly from: string; readonly offices?: readonly string[] | undefined },
): Promise<BadData[]> {
  const theirs = offices ? Prisma.sql`and office_code = any(${[...offices]})` : Prisma.empty;
  const rows = await db.$queryRaw<BadData[]>`
    select day::text, source, habit, office_code as "officeCode", count(*)::int as dossiers, (array_agg(code order by code))[1:${SHOWN}] as codes
    from ${tableOf(schema)} where day >= ${from}::date ${theirs}
    group by 1, 2, 3, 4 order by 1 desc, 5 desc, 2, 3, 4 limit 500`;
  return rows.filter(({ habit }) => habit in HABITS);
}
