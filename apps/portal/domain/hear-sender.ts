import { HubError, type Decision } from '#contracts';
import { isOpen, type Feedback } from './feedback.js';

/** Who sent it wrote more, asked or not; the same again changes nothing, and after the answer it is too late. */
export function completeFeedback(
  known: Feedback | undefined,
  { text, at }: { readonly text: string; readonly at: string },
): Decision<Feedback> | undefined {
  const feedback = getFeedback(known);
  const additions = feedback.additions ?? [];
  if (additions.some((one) => one.text === text && one.at === at)) return undefined;
  if (!isOpen(feedback)) throw new HubError('feedback/act-not-allowed');
  const status = feedback.status === 'asked' ? 'processing' : feedback.status;
  const history = [...feedback.history, { what: 'completed', at } as const];
  return { state: { ...feedback, status, additions: [...additions, { text, at }], history }, events: [] };
}

/** Who sent it says whether the answer satisfies. The last word counts: one that was said before and comes later changes nothing. */
export function rateFeedback(
  known: Feedback | undefined,
  { isSatisfied, at }: { readonly isSatisfied: boolean; readonly at: string },
): Decision<Feedback> | undefined {
  const feedback = getFeedback(known);
  if (!feedback.answeredAt) throw new HubError('feedback/act-not-allowed', 'Chưa trả lời nên chưa đánh giá được');
  if (feedback.rated && feedback.rated.at >= at) return undefined;
  const history = [...feedback.history, { what: 'rated', at } as const];
  return { state: { ...feedback, rated: { isSatisfied, at }, history }, events: [] };
}

function getFeedback(known: Feedback | undefined): Feedback {
  if (!known) throw new HubError('feedback/not-found');
  return known;
}
