import type { Decision } from '#contracts';
import { changed } from './feedback-changed.js';
import type { Feedback } from './feedback.js';

/** The feedback system took what waited first. One that was recorded before changes nothing. */
export function toldFeedback(feedback: Feedback, callId: string): Decision<Feedback> | undefined {
  if (feedback.calls[0]?.id !== callId) return undefined;
  return { state: { ...feedback, calls: feedback.calls.slice(1) }, events: [] };
}

/** It could not be reached: the same call is made again later. */
export function postponeFeedback(feedback: Feedback, callId: string, notBefore: Date): Decision<Feedback> | undefined {
  const [head, ...rest] = feedback.calls;
  if (head?.id !== callId) return undefined;
  const again = { ...head, attempts: head.attempts + 1, notBefore: notBefore.toISOString() };
  return { state: { ...feedback, calls: [again, ...rest] }, events: [] };
}

/** It will not take it as it is: a person looks at it, and what comes after waits behind it. Their screen hears of it. */
export function parkFeedback(
  feedback: Feedback,
  callId: string,
  detail: string,
  now: Date,
): Decision<Feedback> | undefined {
  const [head] = feedback.calls;
  if (head?.id !== callId) return undefined;
  const state: Feedback = { ...feedback, parked: { call: head, detail, at: now.toISOString() } };
  return { state, events: [changed(state, now)] };
}

/** A person had the reason seen to: the call that was parked is made again. */
export function releaseFeedback(feedback: Feedback): Decision<Feedback> | undefined {
  const { parked, ...state } = feedback;
  return parked && { state, events: [] };
}

/** When the first call is due; nothing while it is parked. */
export const nextFeedbackCallAt = ({ calls, parked }: Feedback): string | undefined =>
  parked ? undefined : calls[0]?.notBefore;
