import type { Database } from '#platform';
import type pg from 'pg';
import type { Recount } from '../../../apps/sandbox/index.js';
import { brokenInvariants, type Broken } from '../invariants.js';

/** How many dossiers came off badly, and what is known of each. */
export interface Tally {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  readonly findings: readonly string[];
}

/** Which word an invariant breaks. */
const MEANS: readonly (readonly [of: RegExp, means: 'lost' | 'doubled' | 'outOfOrder'])[] = [
  [/^I(1|3|10) /, 'lost'],
  [/^I(2|4|6) /, 'doubled'],
  [/^I5 /, 'outOfOrder'],
];

/** Taken when all is quiet: the books of the counterparties, and the hub's own database, each against itself. */
export async function tallyOf(db: pg.Pool, figures: Database, recount: Recount): Promise<Tally> {
  const broken = await brokenInvariants(db, figures);
  const count = (means: string) =>
    new Set(broken.flatMap(({ invariant, key }) => (meaningOf(invariant) === means ? [key] : []))).size;
  return {
    lost: recount.lost + recount.waiting + count('lost'),
    doubled: recount.doubled + count('doubled'),
    outOfOrder: count('outOfOrder'),
    findings: [
      ...recount.details.map(({ kind, code, what }) => `${kind} ${code}: ${what}`),
      ...broken.map(({ invariant, key }) => `${invariant}: ${key}`),
    ],
  };
}

const meaningOf = (invariant: Broken['invariant']) => MEANS.find(([of]) => of.test(invariant))?.[1];
