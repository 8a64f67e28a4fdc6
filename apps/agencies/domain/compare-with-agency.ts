import type { Said } from './hear.js';
import { isOpen, type Request } from './request.js';

/** What the agency's books say of a request. */
export interface AgencyStanding {
  readonly isKnown: boolean;
  /** Everything it would have told by now. */
  readonly answers: readonly Said[];
}

export type AgencyDifference = 'missing' | 'ahead' | 'outcome' | 'decidedAt';

export interface Mismatch {
  readonly about: string;
  readonly code: string;
  readonly party: string;
  readonly what: AgencyDifference;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Where the agency's books differ from ours: it does not know a request that is open here, it decided and we did not hear of it, or
 * it says another last word than we acted on, or another day for the same.
 */
export function compareWithAgency(request: Request, { isKnown, answers }: AgencyStanding): Mismatch[] {
  const { id: about, code, agency: party, status, outcome } = request;
  const found = (what: AgencyDifference, ours: string, theirs: string): Mismatch[] => [
    { about, code, party, what, ours, theirs },
  ];
  if (!isKnown) return isOpen(request) ? found('missing', status, '') : [];
  const last = answers.findLast((said) => said.kind === 'outcome');
  const theirs = last?.outcome.kind;
  if (theirs !== 'done' && theirs !== 'refused') return [];
  if (isOpen(request)) return found('ahead', status, theirs);
  if (status === 'cancelled') return found('outcome', status, theirs);
  if (outcome && outcome.kind !== theirs) return found('outcome', outcome.kind, theirs);
  const [ourDay, theirDay] = [request.decidedAt, last?.saidAt];
  return ourDay && theirDay && ourDay !== theirDay ? found('decidedAt', ourDay, theirDay) : [];
}
