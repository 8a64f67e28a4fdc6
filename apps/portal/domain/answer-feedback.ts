import { HubError, type Decision } from '#contracts';
import { promise } from '#working-time';
import { isOpen, LIMITS, signedBy, type Feedback, type FeedbackMoment } from './feedback.js';
import { tell } from './take-in-feedback.js';

/** Another unit is to answer. Its time goes on: who passes a thing on gains nothing by it. */
export function forwardFeedback(
  feedback: Feedback,
  { to, reason }: { readonly to: string; readonly reason: string },
  moment: FeedbackMoment,
): Decision<Feedback> {
  assertOpen(feedback);
  const { officeCode: from } = feedback;
  if (from === to) throw new HubError('feedback/act-not-allowed', 'Phản ánh đã ở đơn vị này');
  const { now } = moment;
  const done = { what: 'forwarded', at: now.toISOString(), ...signedBy(moment), from, to, reason } as const;
  const history = [...feedback.history, done];
  const state: Feedback = { ...feedback, status: 'processing', officeCode: to, history };
  return { state: tell(state, 'forwarded', { to }, now), events: [] };
}

/** The answer of the unit. It is to be published within two working days. */
export function answerFeedback(feedback: Feedback, answer: string, moment: FeedbackMoment): Decision<Feedback> {
  assertOpen(feedback);
  const { now, calendar } = moment;
  const at = now.toISOString();
  const publishBy = promise(calendar, now, LIMITS.publish).at.toISOString();
  const history = [...feedback.history, { what: 'answered', at, ...signedBy(moment) } as const];
  const state: Feedback = { ...feedback, status: 'answered', answer, answeredAt: at, publishBy, history };
  return { state: tell(state, 'answered', { answer, at }, now), events: [] };
}

/** What was sent is too little to answer: within five working days its sender is asked for more. No clock stands still for that. */
export function askSender(feedback: Feedback, what: string, moment: FeedbackMoment): Decision<Feedback> {
  assertOpen(feedback);
  const { now } = moment;
  const at = now.toISOString();
  if (at > feedback.askBy)
    throw new HubError('feedback/act-not-allowed', 'Đã quá 5 ngày làm việc: trả lời theo những gì đã có');
  const history = [...feedback.history, { what: 'asked', at, ...signedBy(moment), reason: what } as const];
  return { state: tell({ ...feedback, status: 'asked', history }, 'asked', { reason: what, at }, now), events: [] };
}

/** Not ours, or not a feedback by its law. After two working days it has to be answered. */
export function refuseFeedback(feedback: Feedback, reason: string, moment: FeedbackMoment): Decision<Feedback> {
  assertOpen(feedback);
  const { now } = moment;
  const at = now.toISOString();
  if (at > feedback.refuseBy)
    throw new HubError('feedback/act-not-allowed', 'Đã quá 2 ngày làm việc: phải trả lời, không từ chối được nữa');
  const history = [...feedback.history, { what: 'refused', at, ...signedBy(moment), reason } as const];
  const state: Feedback = { ...feedback, status: 'refused', refusal: reason, refusedAt: at, history };
  return { state: tell(state, 'refused', { reason, at }, now), events: [] };
}

/** The answer is for everybody to read; who sent it never is. */
export function publishFeedback(feedback: Feedback, moment: FeedbackMoment): Decision<Feedback> | undefined {
  if (feedback.status === 'published') return undefined;
  if (feedback.status !== 'answered')
    throw new HubError('feedback/act-not-allowed', 'Chưa trả lời nên chưa công khai được');
  const { now } = moment;
  const at = now.toISOString();
  const history = [...feedback.history, { what: 'published', at, ...signedBy(moment) } as const];
  return {
    state: tell({ ...feedback, status: 'published', publishedAt: at, history }, 'published', { at }, now),
    events: [],
  };
}

function assertOpen(feedback: Feedback): void {
  if (!isOpen(feedback)) throw new HubError('feedback/act-not-allowed');
}
