import { ApologyIssued } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { facts, kept } from '../store/facts.js';

/** The office apologised. The new promise is a courtesy: the dossier is counted against the one that was missed. */
export const countWhenApologyIssued = on(ApologyIssued, facts, (fact = NOTHING) =>
  kept({ ...fact, apologies: fact.apologies + 1 }),
);
