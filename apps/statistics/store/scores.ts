import { Prisma, type Database, type Sql } from '#platform';
import type { Entry } from '../domain/scoring.js';

/** Whose scores by which tree. */
export interface ScoreSheet {
  readonly scoring: string;
  readonly officeCode: string;
  readonly year: number;
}

const COLUMNS = Prisma.raw(
  `no, kind, version, cents / 100.0::float8 as points, note, scored_by as "by", scored_at as "at"`,
);
const of = ({ scoring, officeCode, year }: ScoreSheet): Sql =>
  Prisma.sql`scoring = ${scoring} and office_code = ${officeCode} and year = ${year}`;

/** The role may add, and neither change nor remove; a second of the same version is a conflict. */
export const addScore = ({ scoring, officeCode, year }: ScoreSheet, entry: Entry): Sql => Prisma.sql`
  insert into statistics.score (scoring, office_code, year, no, kind, version, cents, note, scored_by, scored_at)
  values (${scoring}, ${officeCode}, ${year}, ${entry.no}, ${entry.kind}, ${entry.version},
    ${entry.points === null ? null : Math.round(entry.points * 100)}::int, ${entry.note}, ${entry.by}, ${entry.at})`;

export const latestScores = (db: Database, sheet: ScoreSheet): Promise<Entry[]> =>
  db.$queryRaw<Entry[]>`
    select distinct on (no, kind) ${COLUMNS} from statistics.score where ${of(sheet)} order by no, kind, version desc`;

/** Every score a criterion was ever given, the latest first. */
export const scoresOf = (db: Database, sheet: ScoreSheet, no: string): Promise<Entry[]> =>
  db.$queryRaw<Entry[]>`
    select ${COLUMNS} from statistics.score where ${of(sheet)} and no = ${no} order by scored_at desc, kind, version desc`;
