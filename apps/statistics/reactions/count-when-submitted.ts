import { DossierSubmitted } from '#contracts';
import { on } from '#messaging';
import { dossierSubmitted } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** It lies before the desk. */
export const countWhenSubmitted = on(DossierSubmitted, facts, (fact, { data }) => kept(dossierSubmitted(fact, data)));
