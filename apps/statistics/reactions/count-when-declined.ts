import { DossierDeclined } from '#contracts';
import { on } from '#messaging';
import { dossierDeclined } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** The desk refused it: it was never received. */
export const countWhenDeclined = on(DossierDeclined, facts, (fact, { data }) => kept(dossierDeclined(fact, data)));
