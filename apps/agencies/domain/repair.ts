import { HubError, type Decision } from '#contracts';
import { queueCall } from './calls.js';
import type { Mismatch } from './compare-with-agency.js';
import { isOpen, type Moment, type Request } from './request.js';

/** What one click can do about a difference; two last words are for people of both sides to settle. */
export const canRepair = (what: string): boolean => what === 'missing' || what === 'ahead' || what === 'decidedAt';

type Difference = Pick<Mismatch, 'what' | 'ours' | 'theirs'>;

/**
 * A request the agency lost is asked of it anew; what it decided meanwhile is fetched, and heard as any answer is. Of when it decided
 * the agency's word is taken over, where ours is still the one that was compared.
 */
export function repair(
  request: Request | undefined,
  { what, ours, theirs }: Difference,
  { now }: Moment,
): Decision<Request> {
  if (what === 'decidedAt' && request?.decidedAt === ours)
    return { state: { ...request, decidedAt: theirs }, events: [] };
  if (!request || !isOpen(request) || (what !== 'missing' && what !== 'ahead'))
    throw new HubError('reconciliation/not-found');
  const others = { ...request, calls: request.calls.filter(({ action }) => action !== 'poll') };
  return { state: queueCall(others, what === 'missing' ? request.action : 'poll', {}, now), events: [] };
}
