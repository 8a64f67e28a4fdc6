import { NOTHING, type Fact } from '../domain/fact.js';
import { countedRows } from './counted-rows.js';

export { IN_USE, kept } from './counted-rows.js';

/** What is counted, by dossier. */
export const facts = countedRows<Fact>('statistics.fact', Object.keys(NOTHING) as (keyof Fact)[]);
