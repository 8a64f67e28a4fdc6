import type { DataOf, FeedbackChanged } from '#contracts';

/** What statistics ask of one feedback, as last told. Instants as told; null what did not happen. */
export interface FeedbackFact {
  readonly code: string;
  readonly class: 'regulation' | 'behaviour';
  readonly officeCode: string;
  readonly countsFrom: string;
  readonly answerBy: string;
  readonly refusedAt: string | null;
  readonly answeredAt: string | null;
  readonly publishBy: string | null;
  readonly publishedAt: string | null;
  readonly isSatisfied: boolean | null;
  readonly ratedAt: string | null;
}

export const FEEDBACK_FIELDS: readonly (keyof FeedbackFact)[] = [
  'code',
  'class',
  'officeCode',
  'countsFrom',
  'answerBy',
  'refusedAt',
  'answeredAt',
  'publishBy',
  'publishedAt',
  'isSatisfied',
  'ratedAt',
];

/** Every change tells the whole standing: the last one is the fact. */
export const feedbackChanged = (data: DataOf<typeof FeedbackChanged>): FeedbackFact => ({
  code: data.code,
  class: data.class,
  officeCode: data.officeCode,
  countsFrom: data.countsFrom,
  answerBy: data.answerBy,
  refusedAt: data.refusedAt ?? null,
  answeredAt: data.answeredAt ?? null,
  publishBy: data.publishBy ?? null,
  publishedAt: data.publishedAt ?? null,
  isSatisfied: data.rated?.isSatisfied ?? null,
  ratedAt: data.rated?.at ?? null,
});
