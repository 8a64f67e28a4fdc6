import { SupplementRequested } from '#contracts';
import { on } from '#messaging';
import { supplementRequested } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** Papers are missing: asked once the clock stands still, asked again the dossier counts as late by QĐ 766. */
export const standStillWhenSupplementRequested = on(SupplementRequested, facts, (fact, { data }) =>
  kept(supplementRequested(fact, data)),
);
