import { DossierReturned } from '#contracts';
import { on } from '#messaging';
import { dossierReturned } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** The result is in the applicant's hands. */
export const countWhenReturned = on(DossierReturned, facts, (fact, { data }) => kept(dossierReturned(fact, data)));
