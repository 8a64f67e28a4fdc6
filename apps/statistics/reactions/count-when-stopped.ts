import { DossierStopped } from '#contracts';
import { on } from '#messaging';
import { dossierStopped } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** It ended without a result. */
export const countWhenStopped = on(DossierStopped, facts, (fact, { data }) => kept(dossierStopped(fact, data)));
