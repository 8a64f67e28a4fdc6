import type { BusinessState } from './business.js';

/**
 * Which state may follow which (domain.md §1.2). A supplement asked before acceptance leads back to `submitted`. The
 * reopening of a finished dossier (9 → 4) is not offered.
 */
export const TRANSITIONS: Readonly<Record<BusinessState, readonly BusinessState[]>> = {
  submitted: ['received', 'declined', 'awaiting-supplement', 'withdrawal-asked'],
  received: ['processing', 'finished', 'withdrawal-asked'],
  processing: ['awaiting-supplement', 'awaiting-payment', 'stopped', 'finished', 'withdrawal-asked'],
  'awaiting-supplement': ['processing', 'submitted', 'stopped', 'withdrawal-asked'],
  'awaiting-payment': ['processing', 'withdrawal-asked'],
  'withdrawal-asked': ['submitted', 'received', 'processing', 'awaiting-supplement', 'awaiting-payment', 'stopped'],
  declined: [],
  stopped: [],
  finished: ['returned'],
  returned: [],
};

export const canFollow = (from: BusinessState, to: BusinessState): boolean => TRANSITIONS[from].includes(to);

/** Nothing follows any more. */
export const isTerminal = (state: BusinessState): boolean => TRANSITIONS[state].length === 0;
