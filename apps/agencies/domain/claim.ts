import { HubError, RequestAccepted, type Decision } from '#contracts';
import { courseOf, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import { about, isOpen, type Moment, type Request } from './request.js';

/** One of the agency's people takes the request at the desk. It is known there by the code of its dossier. */
export function claim(request: Request, by: string, { now }: Moment): Decision<Request> | undefined {
  if (request.system) throw new HubError('auth/forbidden', 'Cơ quan này nhận yêu cầu bằng phần mềm của mình');
  if (!isOpen(request)) throw new HubError('asked/already-settled', 'Yêu cầu đã kết thúc hoặc đã được huỷ');
  if (request.claimedAt) return undefined;
  return {
    state: { ...request, claimedAt: now.toISOString(), claimedBy: by },
    events: [RequestAccepted({ ...about(request, now), reference: request.code })],
  };
}

/**
 * A request as it stands today. From the first day of an act, approved here or not, a claim of one of the people of the agency
 * that ended is nobody's: whoever goes on may take the request.
 */
export function asOfToday(request: Request, { agencies }: Organisation, now: Date): Request {
  const { claimedAt, claimedBy: _, ...unclaimed } = request;
  if (!claimedAt || !isOpen(request)) return request;
  const bearerOn = (instant: Date) => courseOf(agencies, request.agency, toLocalDate(instant)).at(-1);
  return bearerOn(new Date(claimedAt)) === bearerOn(now) ? request : unclaimed;
}
