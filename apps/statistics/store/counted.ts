import { Prisma, type Database, type Sql } from '#platform';
import type { Counted, CountedField, Counts, Figure } from '../domain/figures.js';
import { CONDITIONS } from './conditions.js';
import { IN_USE } from './facts.js';

export interface Wanted {
  /** From the first instant to the first instant after the period, or now. */
  readonly from: Date;
  readonly to: Date;
  /** Instants within the period at which offices change. */
  readonly changes: readonly Date[];
  /** Codes dossiers were received under; undefined for all there are. */
  readonly codes: readonly string[] | undefined;
  /** Procedures by their codes; undefined for all. */
  readonly procedures?: readonly string[] | undefined;
}

/**
 * Dossiers received by the end of the period and not settled before it began, and how each stood at the end. The promise is the
 * one that held when it was settled, or at the end: what was promised later does not change a past period. Promises
 * stand in the order in which they were made: `width_bucket` counts those made by then. How a dossier stood when it was
 * settled is kept with its row. Nothing here keeps PostgreSQL from counting with several processes, as `offset 0` would.
 */
const counted = ({ from, to, changes, codes, procedures }: Wanted): Sql => Prisma.sql`
  select c.*,
    case
      when ended_at is not null then ended_standing
      when promise >= ${to}::timestamptz then 'open-in-time'
      else 'open-late'
    end as standing
  from (
    select f.*, received_at >= ${from}::timestamptz as is_new,
      case when ended < ${to}::timestamptz then ended end as ended_at,
      width_bucket(least(ended, ${to}::timestamptz), ${[...changes]}::timestamptz[]) as part,
      coalesce(supplemented_again_at < ${to}::timestamptz, false) as is_asked_again,
      case when ended < ${to}::timestamptz then ended_promise
        else promises[width_bucket(${to}::timestamptz, promised_at)] end as promise
    from statistics.fact f
    where f.slot = ${IN_USE} and received_at < ${to}::timestamptz
      and (ended is null or ended >= ${from}::timestamptz)
      ${codes ? Prisma.sql`and office_code = any(${[...codes]})` : Prisma.empty}
      ${procedures ? Prisma.sql`and procedure = any(${[...procedures]})` : Prisma.empty}
  ) c`;

/** Counts the figures asked for, by what the first columns say; only what a report tells apart, for each of them costs it time. */
async function countBy<Row>(
  db: Database,
  wanted: Wanted,
  figures: readonly Figure[],
  by: Readonly<Record<keyof Row & string, string>>,
): Promise<(Row & { readonly counts: Counts })[]> {
  const names = Object.keys(by) as (keyof Row & string)[];
  const columns = [
    ...names.map((name) => `${by[name]} as "${name}"`),
    ...figures.map((figure) => `count(*) filter (where ${CONDITIONS[figure]})::int as "${figure}"`),
  ];
  const rows = await db.$queryRaw<(Row & Counts)[]>`
    select ${Prisma.raw(columns.join(', '))} from (${counted(wanted)}) counted
    group by ${Prisma.raw(Object.values(by).join(', '))}`;
  return rows.map((row) => ({
    ...(Object.fromEntries(names.map((name) => [name, row[name]])) as Row),
    counts: Object.fromEntries(figures.map((figure) => [figure, row[figure]])),
  }));
}

type Of<Row> = Omit<Row, 'counts'>;
const BY_OFFICE = { code: 'office_code', part: 'part' };
const BY_FIELD = { ...BY_OFFICE, field: 'field', fieldName: 'field_name' };

/** By receiving office and part of the period. */
export const count = (db: Database, wanted: Wanted, figures: readonly Figure[]): Promise<Counted[]> =>
  countBy<Of<Counted>>(db, wanted, figures, BY_OFFICE);

/** The same, and by field of administration, as often as its name changed. */
export const countFields = (db: Database, wanted: Wanted, figures: readonly Figure[]): Promise<CountedField[]> =>
  countBy<Of<CountedField>>(db, wanted, figures, BY_FIELD);

/** By procedure, whoever received it. */
export const countProcedures = (
  db: Database,
  wanted: Wanted,
  figures: readonly Figure[],
): Promise<{ readonly procedure: string | null; readonly counts: Counts }[]> =>
  countBy<{ procedure: string | null }>(db, wanted, figures, { procedure: 'procedure' });

/** A dossier behind a figure, without a person. */
export interface Behind {
  readonly id: string;
  readonly code: string | null;
  readonly procedure: string | null;
  readonly field: string | null;
  readonly channel: string | null;
  readonly officeCode: string;
  readonly receivedAt: Date;
  /** What was promised when it was settled, or at the end of the period; null where nothing was, or the clock stood still. */
  readonly promisedAt: Date | null;
  readonly clockStandsStill: boolean;
  readonly endedAt: Date | null;
  readonly standing: string;
}

export interface Asked {
  readonly figure: Figure;
  readonly field?: string | undefined;
  /** Offices by the code of receipt and the part of the period, where one holder's are asked for. */
  readonly held?: readonly { readonly code: string; readonly part: number }[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const conditionOf = ({ figure, field, held }: Asked): Sql => Prisma.sql`
  where ${Prisma.raw(CONDITIONS[figure])}
    ${field === undefined ? Prisma.empty : Prisma.sql`and field = ${field}`}
    ${held ? Prisma.sql`and (office_code, part) in (select code, part from json_to_recordset(${JSON.stringify(held)}::json) as h(code text, part int))` : Prisma.empty}`;

/** The dossiers behind a figure, by the very condition it was counted by. */
export const findBehind = (db: Database, wanted: Wanted, asked: Asked): Promise<Behind[]> =>
  db.$queryRaw<Behind[]>`
    select id::text, code, procedure, field, channel, office_code as "officeCode", received_at as "receivedAt",
      case when isfinite(promise) then promise end as "promisedAt", coalesce(promise = 'infinity', false) as "clockStandsStill",
      ended_at as "endedAt", standing
    from (${counted(wanted)}) counted ${conditionOf(asked)}
      ${asked.after ? Prisma.sql`and id > ${asked.after}::uuid` : Prisma.empty}
    order by id limit ${asked.limit}`;

export async function countBehind(db: Database, wanted: Wanted, asked: Asked): Promise<number> {
  const [row] = await db.$queryRaw<{ dossiers: number }[]>`
    select count(*)::int as dossiers from (${counted(wanted)}) counted ${conditionOf(asked)}`;
  return row!.dossiers;
}
