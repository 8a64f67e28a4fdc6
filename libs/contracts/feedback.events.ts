import { z } from 'zod';
import { defineFeedbackEvent } from './event.js';
import { Instant, OfficeCode } from './values.js';

const FeedbackClass = z.enum(['regulation', 'behaviour']).describe('Said of a rule, or of how officials behave');

/**
 * Something happened to feedback of people (phản ánh, kiến nghị): mostly it stands otherwise than before. All of its standing
 * is told every time, not a word of what was said or answered, and nobody's name.
 */
export const FeedbackChanged = defineFeedbackEvent('feedback.changed.v1', {
  code: z.string().max(64).describe('Its code at the system it came from (MaPAKN). Opaque.'),
  class: FeedbackClass,
  officeCode: OfficeCode.describe('Whose answer is waited for, or whose it was'),
  countsFrom: Instant.describe('From when its time counts: sent, or passed on by another level'),
  answerBy: Instant,
  refusedAt: Instant.optional(),
  answeredAt: Instant.optional(),
  publishBy: Instant.optional(),
  publishedAt: Instant.optional(),
  rated: z
    .object({ isSatisfied: z.boolean(), at: Instant })
    .optional()
    .describe('What who sent it thinks of the answer'),
});

/** What people are told in time of feedback, before or after something was due. */
export const FeedbackAlertKind = z
  .enum(['look-near', 'look-missed', 'answer-near', 'answer-missed', 'publish-near', 'publish-missed'])
  .describe('What is near or missed: to be looked at, answered, made public');
export type FeedbackAlertKind = z.infer<typeof FeedbackAlertKind>;

const due = { kind: FeedbackAlertKind, dueAt: Instant };

/** It is time to look whether somebody has to be told. A timer of the feedback; it rings in vain when all went well. */
export const FeedbackDue = defineFeedbackEvent('feedback.due.v1', due);

/** Somebody was told. */
export const FeedbackEscalated = defineFeedbackEvent('feedback.escalated.v1', {
  ...due,
  to: z.enum(['clerk', 'head']),
  text: z.string().min(1).max(1000),
});
