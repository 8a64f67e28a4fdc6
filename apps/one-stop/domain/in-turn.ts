import type { Decision } from '#contracts';
import type { Dossier } from './dossier.js';

/** A part of a decision. */
export type Change = (dossier: Dossier) => Decision<Dossier>;

/** One decision made of several: each sees the dossier as the one before left it; events keep that order. */
export function inTurn(dossier: Dossier, ...changes: readonly Change[]): Decision<Dossier> {
  return changes.reduce<Decision<Dossier>>(
    ({ state, events }, change) => {
      const next = change(state);
      return { state: next.state, events: [...events, ...next.events] };
    },
    { state: dossier, events: [] },
  );
}
