import { HubError, type Decision } from '#contracts';
import { queueCall } from './calls.js';
import type { AgencyDifference } from './compare-with-agency.js';
import { isOpen, type Moment, type Request } from './request.js';

/** What one click can do about a difference; two last words are for people of both sides to settle. */
export const canRepair = (what: string): boolean => what === 'missing' || what === 'ahead';

/** A request the agency lost is asked of it anew; what it decided meanwhile is fetched, and heard as any answer is. */
export function repair(request: Request | undefined, what: AgencyDifference, { now }: Moment): Decision<Request> {
  if (!request || !isOpen(request) || !canRepair(what)) throw new HubError('reconciliation/not-found');
  const others = { ...request, calls: request.calls.filter(({ action }) => action !== 'poll') };
  return { state: queueCall(others, what === 'missing' ? request.action : 'poll', {}, now), events: [] };
}
