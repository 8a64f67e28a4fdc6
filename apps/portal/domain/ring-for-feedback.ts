import { FeedbackEscalated, type DataOf, type Decision, type FeedbackDue } from '#contracts';
import type { Feedback, FeedbackAlert } from './feedback.js';
import { keyOf, watchesOf, type FeedbackOutlook } from './feedback-watches.js';

type Due = Pick<DataOf<typeof FeedbackDue>, 'kind' | 'dueAt'>;

/**
 * A timer rang. It is about the feedback as it is now: what is done or passed on meanwhile is nobody's concern, and what people
 * were told they are not told again.
 */
export function ringForFeedback(
  feedback: Feedback | undefined,
  due: Due,
  outlook: FeedbackOutlook,
): Decision<Feedback> | undefined {
  if (!feedback) return undefined;
  const isDue = watchesOf(feedback, outlook).some((watch) => keyOf(watch) === keyOf(due));
  const isTold = feedback.alerts?.some((alert) => keyOf(alert) === keyOf(due));
  if (!isDue || isTold) return undefined;
  const alert = alertOf(feedback, due, outlook.now);
  const { at, kind, dueAt, to, text } = alert;
  return {
    state: { ...feedback, alerts: [...(feedback.alerts ?? []), alert] },
    events: [FeedbackEscalated({ feedbackId: feedback.id, at, kind, dueAt, to, text })],
  };
}

/** What people were told and still waits for them. */
export function openAlertsOf(feedback: Feedback, outlook: FeedbackOutlook): FeedbackAlert[] {
  const due = new Set(watchesOf(feedback, outlook).map(keyOf));
  return (feedback.alerts ?? []).filter((alert) => due.has(keyOf(alert)));
}

const TOLD: Readonly<Record<Due['kind'], string>> = {
  'look-near': 'Phản ánh chưa ai xem; sắp hết 5 ngày làm việc để đề nghị người gửi bổ sung',
  'look-missed': 'Phản ánh chưa ai xem suốt 5 ngày làm việc; không đề nghị bổ sung được nữa, phải trả lời',
  'answer-near': 'Phản ánh sắp hết 15 ngày làm việc để trả lời',
  'answer-missed': 'Phản ánh quá 15 ngày làm việc chưa trả lời',
  'publish-near': 'Câu trả lời sắp hết 2 ngày làm việc để công khai',
  'publish-missed': 'Câu trả lời quá 2 ngày làm việc chưa công khai',
};

/** Whoever answers is reminded before; what is missed, made public or said of officials is the head's. */
function alertOf({ class: kindOf }: Feedback, { kind, dueAt }: Due, now: Date): FeedbackAlert {
  const isForClerk = kindOf === 'regulation' && (kind === 'look-near' || kind === 'answer-near');
  return { kind, dueAt, to: isForClerk ? 'clerk' : 'head', text: TOLD[kind], at: now.toISOString() };
}
