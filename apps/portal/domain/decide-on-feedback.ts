import { FeedbackDue, later, type Decision, type HubEvent } from '#contracts';
import { changed } from './feedback-changed.js';
import type { Feedback } from './feedback.js';
import { keyOf, watchesOf, type FeedbackOutlook } from './feedback-watches.js';

type Decide = (feedback: Feedback | undefined) => Decision<Feedback> | undefined;

/**
 * Every decision about a feedback passes through here: what it changes is told, and what it began to be due is watched, in the
 * same statement. Nobody cancels a timer: it looks at the feedback when it rings (ADR 15).
 */
export function decideOnFeedback(
  before: Feedback | undefined,
  outlook: FeedbackOutlook,
  decide: Decide,
): Decision<Feedback> | undefined {
  const decision = decide(before);
  if (!decision || decision.state === before) return decision;
  const { state, events } = decision;
  return { state, events: [...events, ...told(before, state, outlook), ...timers(before, state, outlook)] };
}

function told(before: Feedback | undefined, state: Feedback, { now }: FeedbackOutlook): HubEvent[] {
  const isSame = state.history.length === before?.history.length && state.parked === before.parked;
  return isSame ? [] : [changed(state, now)];
}

/** A reminder whose time is over already is not sent. */
function timers(before: Feedback | undefined, state: Feedback, outlook: FeedbackOutlook): HubEvent[] {
  const known = new Set(before ? watchesOf(before, outlook).map(keyOf) : []);
  return watchesOf(state, outlook)
    .filter((watch) => !known.has(keyOf(watch)))
    .map((watch) => ({ ...watch, ringAt: watch.ringAt() }))
    .filter(({ kind, ringAt }) => ringAt > outlook.now || !kind.endsWith('-near'))
    .map(({ kind, dueAt, ringAt }) =>
      later(FeedbackDue({ feedbackId: state.id, at: ringAt.toISOString(), kind, dueAt }), ringAt),
    );
}
