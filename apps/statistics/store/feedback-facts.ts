import { FEEDBACK_FIELDS, type FeedbackFact } from '../domain/feedback-fact.js';
import { countedRows } from './counted-rows.js';

/** What is counted of feedback of people. */
export const feedbackFacts = countedRows<FeedbackFact>('statistics.feedback', FEEDBACK_FIELDS);
