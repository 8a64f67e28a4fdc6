import { defineStore } from '#messaging';
import type { Database } from '#platform';
import { dueOf, type Feedback } from '../domain/feedback.js';
import { nextFeedbackCallAt } from '../domain/told-feedback.js';

const columns = (feedback: Feedback, traceparent: string | undefined) => ({
  foreign_code: feedback.foreignCode,
  office_code: feedback.officeCode,
  class: feedback.class,
  status: feedback.status,
  due_at: dueOf(feedback) ?? null,
  next_at: nextFeedbackCallAt(feedback) ?? null,
  traceparent: traceparent ?? null,
});

/** Feedback by our own id; a code of the feedback system is taken once only. */
export const feedbacks = defineStore<Feedback>('portal.feedback', 'uuid', columns);

/** The same, and the call that was leased is over. */
export const releasedFeedbacks = defineStore<Feedback>('portal.feedback', 'uuid', (feedback, traceparent) => ({
  ...columns(feedback, traceparent),
  leased_until: null,
}));

/** Our id of what the feedback system calls by its own code. */
export async function findFeedbackId(db: Database, foreignCode: string): Promise<string | undefined> {
  const row = await db.feedback.findUnique({ where: { foreignCode }, select: { id: true } });
  return row?.id;
}

export interface FeedbackFilter {
  readonly offices: readonly string[];
  readonly classes: readonly string[];
  readonly statuses?: readonly string[] | undefined;
  readonly limit: number;
}

/** By time left, least first; what has no more time after it, newest first. */
export async function listFeedback(
  db: Database,
  { offices, classes, statuses, limit }: FeedbackFilter,
): Promise<Feedback[]> {
  const rows = await db.feedback.findMany({
    where: {
      officeCode: { in: [...offices] },
      class: { in: [...classes] },
      ...(statuses && { status: { in: [...statuses] } }),
    },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ state }) => state as unknown as Feedback);
}

export async function findFeedback(db: Database, id: string): Promise<Feedback | undefined> {
  const row = await db.feedback.findUnique({ where: { id } });
  return row ? (row.state as unknown as Feedback) : undefined;
}

/** What everybody may read, newest first: the question's title and the answer, and nobody's name. */
export async function listPublished(db: Database) {
  const rows = await db.feedback.findMany({ where: { status: 'published' }, orderBy: { id: 'desc' }, take: 200 });
  return rows.map(({ state }) => {
    const { foreignCode: code, subject, answer = '', publishedAt = '' } = state as unknown as Feedback;
    return { code, subject, answer, publishedAt };
  });
}
