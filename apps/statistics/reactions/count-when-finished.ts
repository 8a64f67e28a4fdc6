import { DossierFinished } from '#contracts';
import { on } from '#messaging';
import { dossierFinished } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** The result lies at the desk: that instant is held against the promise. */
export const countWhenFinished = on(DossierFinished, facts, (fact, { data }) => kept(dossierFinished(fact, data)));
