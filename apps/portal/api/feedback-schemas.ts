import { OfficeCode } from '#contracts';
import { z } from 'zod';
import { CLASSES, dueOf, FEEDBACK_STATUSES, isLate, type Feedback } from '../domain/feedback.js';
import type { FeedbackOutlook } from '../domain/feedback-watches.js';
import { openAlertsOf } from '../domain/ring-for-feedback.js';

const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Text = z.string().trim().min(10).max(10_000);

export const AnswerFeedback = z.strictObject({ answer: Text }).meta({ id: 'AnswerFeedback' });
export const AskSender = z.strictObject({ question: Text.max(2000) }).meta({ id: 'AskSender' });
export const RefuseFeedback = z.strictObject({ reason: Text.max(2000) }).meta({ id: 'RefuseFeedback' });
export const ForwardFeedback = z
  .strictObject({ to: OfficeCode, reason: Text.max(2000) })
  .meta({ id: 'ForwardFeedback' });

/** A feedback as the unit that answers sees it: without its sender where that was asked for. */
export const FeedbackSchema = z
  .object({
    id: z.string(),
    code: z.string().meta({ description: 'mã phản ánh, kiến nghị ở hệ thống tiếp nhận' }),
    class: z.enum(CLASSES),
    subject: z.string(),
    content: z.string(),
    sender: z.string().nullable().meta({ description: 'không có khi người gửi yêu cầu giữ kín, hoặc không nêu tên' }),
    dossierCode: z.string().nullable(),
    officeCode: z.string(),
    status: z.enum(FEEDBACK_STATUSES),
    sentAt: Instant,
    refuseBy: Instant,
    askBy: Instant,
    answerBy: Instant,
    publishBy: Instant.nullable(),
    dueAt: Instant.nullable(),
    isLate: z.boolean(),
    additions: z.array(z.object({ text: z.string(), at: Instant })).readonly(),
    alerts: z
      .array(z.object({ to: z.enum(['clerk', 'head']), text: z.string(), at: Instant }))
      .meta({ description: 'đã nhắc ai điều gì mà nay vẫn còn chờ' }),
    isSatisfied: z.boolean().nullable().meta({ description: 'người gửi đánh giá câu trả lời; null: chưa' }),
    answer: z.string().nullable(),
    refusal: z.string().nullable(),
    history: z
      .array(
        z.object({
          what: z.string(),
          at: Instant,
          by: z.string().optional().meta({ description: 'tên đăng nhập' }),
          byName: z.string().optional().meta({ description: 'họ tên lúc đó' }),
          from: z.string().optional(),
          to: z.string().optional(),
          reason: z.string().optional(),
        }),
      )
      .readonly(),
    parked: z.object({ detail: z.string(), at: Instant }).nullable(),
  })
  .meta({ id: 'Feedback' });
export type FeedbackView = z.infer<typeof FeedbackSchema>;
export const FeedbackListSchema = z.object({ items: z.array(FeedbackSchema) }).meta({ id: 'FeedbackList' });

export const PublishedSchema = z
  .object({
    items: z.array(z.object({ code: z.string(), subject: z.string(), answer: z.string(), publishedAt: Instant })),
  })
  .meta({ id: 'PublishedFeedback' });

export function toView(feedback: Feedback, outlook: FeedbackOutlook): FeedbackView {
  const { foreignCode: code, sender, isProtected, parked, publishBy, answer, refusal, dossierCode } = feedback;
  const { id, subject, content, officeCode, status, sentAt, refuseBy, askBy, answerBy, history } = feedback;
  return {
    id,
    code,
    class: feedback.class,
    subject,
    content,
    officeCode,
    status,
    sentAt,
    refuseBy,
    askBy,
    answerBy,
    history,
    sender: isProtected ? null : (sender?.name ?? null),
    dossierCode: dossierCode ?? null,
    publishBy: publishBy ?? null,
    dueAt: dueOf(feedback) ?? null,
    isLate: isLate(feedback, outlook.now),
    additions: feedback.additions ?? [],
    alerts: openAlertsOf(feedback, outlook).map(({ to, text, at }) => ({ to, text, at })),
    isSatisfied: feedback.rated?.isSatisfied ?? null,
    answer: answer ?? null,
    refusal: refusal ?? null,
    parked: parked ? { detail: parked.detail, at: parked.at } : null,
  };
}
