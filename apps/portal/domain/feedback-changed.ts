import { FeedbackChanged, type HubEvent } from '#contracts';
import type { Feedback } from './feedback.js';

/** That it changed and how it stands, and no word of it. */
export const changed = (feedback: Feedback, now: Date): HubEvent =>
  FeedbackChanged({
    feedbackId: feedback.id,
    at: now.toISOString(),
    code: feedback.foreignCode,
    class: feedback.class,
    officeCode: feedback.officeCode,
    countsFrom: feedback.countsFrom,
    answerBy: feedback.answerBy,
    refusedAt: feedback.refusedAt,
    answeredAt: feedback.answeredAt,
    publishBy: feedback.publishBy,
    publishedAt: feedback.publishedAt,
    rated: feedback.rated,
  });
