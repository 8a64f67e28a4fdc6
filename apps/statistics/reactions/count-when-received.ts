import { DossierReceived } from '#contracts';
import { on } from '#messaging';
import { dossierReceived } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** The desk accepted it: from that day on it counts as received. */
export const countWhenReceived = on(DossierReceived, facts, (fact, { data }) => kept(dossierReceived(fact, data)));
