import type { Effect, Entry } from './books.js';
import type { CounterpartyName } from './counterparties.js';

/** The books, as `GET /_books` gives them. */
export type Books = Readonly<Record<CounterpartyName, readonly Entry[]>>;

export interface Finding {
  readonly kind: 'lost' | 'doubled';
  readonly code: string;
  readonly what: string;
}

/** An effect with when it was booked. */
export type Booked = Entry & Effect;

export const effectsIn = (entries: readonly Entry[], ...calls: readonly string[]): readonly Booked[] =>
  entries.filter((entry): entry is Booked => entry.kind === 'effect' && calls.includes(entry.call));
