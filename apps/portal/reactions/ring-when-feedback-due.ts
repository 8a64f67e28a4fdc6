import { FeedbackDue } from '#contracts';
import { on } from '#messaging';
import type { FeedbackOutlook } from '../domain/feedback-watches.js';
import { ringForFeedback } from '../domain/ring-for-feedback.js';
import { feedbacks } from '../store/feedbacks.js';

/** A timer rang: whoever has to be told of the feedback as it is now is told. */
export const ringWhenFeedbackDue = (data: Omit<FeedbackOutlook, 'now'>) =>
  on(FeedbackDue, feedbacks, (feedback, { data: due }, { now }) => ringForFeedback(feedback, due, { ...data, now }));
