import { doubledIn } from './audit-doubles.js';
import { judge, type Verdict } from './audit-verdict.js';
import { type Books, effectsIn, type Finding } from './audit-books.js';

export interface Recount extends Record<Verdict, number> {
  readonly filed: number;
  readonly doubled: number;
  readonly details: readonly Finding[];
}

/**
 * Counts, from the counterparties' own books alone, how the acknowledged filings ended, which the hub lost, and what it
 * made happen twice. To be taken when all is quiet: a dossier the portal knows no status of counts as lost.
 */
export function recount(books: Books): Recount {
  const filings = effectsIn(books.portal, 'NopHoSo');
  const judged = filings.map((filing) => judge(books, filing));
  const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
  const doubles = doubledIn(books);
  const losses = judged.flatMap(({ code, verdict, why }): Finding[] =>
    verdict === 'lost' ? [{ kind: 'lost', code, what: why }] : [],
  );
  return {
    filed: new Set(judged.map(({ code }) => code)).size,
    returned: count('returned'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    stopped: count('stopped'),
    waiting: count('waiting'),
    lost: losses.length,
    doubled: doubles.length,
    details: [...losses, ...doubles],
  };
}
