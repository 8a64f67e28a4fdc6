import { Prisma, type Database, type Sql } from '#platform';
import type { FeedbackFigure } from '../domain/feedback-figures.js';
import type { Wanted } from './counted.js';
import { IN_USE } from './counted-rows.js';

type Scope = Pick<Wanted, 'from' | 'to' | 'codes'>;

/** Feedback whose time began in the period, and how it stood at its end: what was done later does not change a past period. */
const counted = ({ from, to, codes }: Scope): Sql => Prisma.sql`
  select f.*,
    case
      when refused_at < ${to}::timestamptz then false
      when answered_at < ${to}::timestamptz
        then answered_at > answer_by or least(published_at, ${to}::timestamptz) > publish_by
      else answer_by < ${to}::timestamptz
    end as is_late,
    coalesce(rated_at < ${to}::timestamptz, false) as is_rated
  from statistics.feedback f
  where f.slot = ${IN_USE} and counts_from >= ${from}::timestamptz and counts_from < ${to}::timestamptz
    ${codes ? Prisma.sql`and office_code = any(${[...codes]})` : Prisma.empty}`;

const CONDITIONS: Readonly<Record<FeedbackFigure, string>> = {
  feedback: 'true',
  feedbackOnRules: `class = 'regulation'`,
  feedbackInTime: 'not is_late',
  feedbackRated: 'is_rated',
  feedbackSatisfied: 'is_rated and is_satisfied',
};

export async function countFeedback(db: Database, scope: Scope): Promise<Record<FeedbackFigure, number>> {
  const columns = Object.entries(CONDITIONS).map(([key, asked]) => `count(*) filter (where ${asked})::int as "${key}"`);
  const [row] = await db.$queryRaw<Record<FeedbackFigure, number>[]>`
    select ${Prisma.raw(columns.join(', '))} from (${counted(scope)}) counted`;
  return row!;
}

/** A feedback behind a figure: not a word of what was said, and nobody's name. */
export interface FeedbackBehind {
  readonly id: string;
  readonly code: string;
  readonly class: string;
  readonly officeCode: string;
  readonly countsFrom: Date;
  readonly answerBy: Date;
  readonly refusedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly publishedAt: Date | null;
  readonly isLate: boolean;
}

/** By the very condition the figure was counted by. */
export const findFeedbackBehind = (
  db: Database,
  scope: Scope,
  {
    figure,
    after,
    limit,
  }: { readonly figure: FeedbackFigure; readonly after?: string | undefined; readonly limit: number },
): Promise<FeedbackBehind[]> =>
  db.$queryRaw<FeedbackBehind[]>`
    select id::text, code, class, office_code as "officeCode", counts_from as "countsFrom", answer_by as "answerBy",
      refused_at as "refusedAt", answered_at as "answeredAt", published_at as "publishedAt", is_late as "isLate"
    from (${counted(scope)}) counted
    where ${Prisma.raw(CONDITIONS[figure])} ${after ? Prisma.sql`and id > ${after}::uuid` : Prisma.empty}
    order by id limit ${limit}`;
