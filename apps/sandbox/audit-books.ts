import type { Effect, Entry } from './books.js';

/** The four books, as `GET /_books` gives them. */
export interface Books {
  readonly landRegistry: readonly Entry[];
  readonly tax: readonly Entry[];
  readonly post: readonly Entry[];
  readonly portal: readonly Entry[];
}

export interface Finding {
  readonly kind: 'lost' | 'doubled';
  readonly code: string;
  readonly what: string;
}

/** An effect with when it was booked. */
export type Booked = Entry & Effect;

export const effectsIn = (entries: readonly Entry[], ...calls: readonly string[]): readonly Booked[] =>
  entries.filter((entry): entry is Booked => entry.kind === 'effect' && calls.includes(entry.call));
