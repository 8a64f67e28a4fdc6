import { keyOf, type Decision, type Envelope, type EventContract, type Keyed } from '#contracts';
import type { Store } from './store.js';

export interface Moment {
  readonly now: Date;
}

/** What a service does when it hears an event: a pure decision over one state. Erased to `unknown` so that many can be listed. */
export interface Reaction {
  readonly contract: EventContract;
  readonly store: Store<unknown>;
  readonly idOf: (data: unknown) => string;
  readonly decide: (state: unknown, event: Envelope, moment: Moment) => Decision<unknown> | undefined;
}

/** The reactions of a service by name; the name is what a parked message is filed under. */
export type Reactions = Readonly<Record<string, Reaction>>;

/**
 * A reaction. `decide` is pure and sees the messages of one dossier in their order; it gives the new state and what happened,
 * or nothing to leave all as it is. What it throws parks the message. The state is that of the message's key unless `idOf` says otherwise.
 */
export function on<Data extends Keyed, State>(
  contract: EventContract<string, Data>,
  store: Store<State>,
  decide: (state: State | undefined, event: Envelope<Data>, moment: Moment) => Decision<State> | undefined,
  idOf: (data: Data) => string = keyOf,
): Reaction {
  return { contract, store, idOf, decide } as unknown as Reaction;
}
