import { FeedbackChanged } from '#contracts';
import { on } from '#messaging';
import { feedbackChanged } from '../domain/feedback-fact.js';
import { kept } from '../store/counted-rows.js';
import { feedbackFacts } from '../store/feedback-facts.js';

/** People said something of a rule or of officials, or it was answered, refused, made public, judged. */
export const countWhenFeedbackChanged = on(FeedbackChanged, feedbackFacts, (_, { data }) =>
  kept(feedbackChanged(data)),
);
