import { Prisma, type Database, type Sql } from '#platform';
import type { Counted, Figure } from '../domain/figures.js';
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

/** Counts the figures asked for, by receiving office, part of the period and field. */
export async function count(db: Database, wanted: Wanted, figures: readonly Figure[]): Promise<Counted[]> {
  const columns = figures.map((key) => `count(*) filter (where ${CONDITIONS[key]})::int as "${key}"`);
  const rows = await db.$queryRaw<
    ({ code: string; part: number; field: string | null; fieldName: string | null } & Record<Figure, number>)[]
  >`
    select office_code as code, part, field, max(field_name) as "fieldName", ${Prisma.raw(columns.join(', '))}
    from (${counted(wanted)}) counted group by office_code, part, field`;
  return rows.map(({ code, part, field, fieldName, ...counts }) => ({ code, part, field, fieldName, counts }));
}

/** Procedures of which at least one dossier was received online in the period. */
export async function proceduresOnline(db: Database, wanted: Wanted): Promise<string[]> {
  const rows = await db.$queryRaw<{ procedure: string }[]>`
    select distinct procedure from (${counted(wanted)}) counted where ${Prisma.raw(CONDITIONS.receivedOnline)}`;
  return rows.map(({ procedure }) => procedure);
}

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
