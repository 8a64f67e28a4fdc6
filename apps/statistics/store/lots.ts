import type { Recounted, Saved } from '#messaging';
import type { Sql } from '#platform';
import type { Fact } from '../domain/fact.js';
import type { FeedbackFact } from '../domain/feedback-fact.js';
import type { CountedRows } from './counted-rows.js';
import { facts } from './facts.js';
import { feedbackFacts } from './feedback-facts.js';

/** Tables of what is counted, each of two partitions, one of them aside. */
export const COUNTED = ['statistics.fact', 'statistics.feedback'] as const;

/** What was counted from the log of one kind, as the statements that keep it and compare it. */
export interface Lot {
  putAside(slot: number): Sql;
  differing(): Sql;
}

/** A key is a dossier's or a feedback's: of which kind a state is, it shows itself. */
export function lotsOf(recounted: readonly Recounted[]): Lot[] {
  const counted = recounted.filter(({ state }) => state) as Saved<Fact | FeedbackFact>[];
  const isFeedback = ({ state }: Saved<Fact | FeedbackFact>) => 'answerBy' in state;
  return [
    lotOf(facts, counted.filter((one) => !isFeedback(one)) as Saved<Fact>[]),
    lotOf(feedbackFacts, counted.filter(isFeedback) as Saved<FeedbackFact>[]),
  ].flat();
}

const lotOf = <State>(rows: CountedRows<State>, states: readonly Saved<State>[]): Lot[] =>
  states.length === 0
    ? []
    : [{ putAside: (slot) => rows.putAside(slot, states), differing: () => rows.differing(states) }];
