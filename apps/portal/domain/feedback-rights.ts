import type { Feedback } from './feedback.js';

/** What is said of officials is for the head of their unit: those it is said of do not read it. */
export const classesSeenBy = (role: string): readonly Feedback['class'][] =>
  role === 'head' ? ['regulation', 'behaviour'] : ['regulation'];
