import { FAULTS, HubError, RequestParked, type Decision, type Facts } from '#contracts';
import { dropCall, findCall, pollLater, queueCall } from './calls.js';
import { settle } from './outcome.js';
import { about, isOpen, type Moment, type Request } from './request.js';

/** The agency was told of a supplement or a cancellation. */
export function told(request: Request, callId: string): Decision<Request> | undefined {
  return findCall(request, callId) && { state: dropCall(request, callId), events: [] };
}

/** The agency was asked how the request stands; it is asked again later while that is open. */
export function polled(request: Request, callId: string, { now }: Moment): Decision<Request> | undefined {
  if (!findCall(request, callId)) return undefined;
  const state = dropCall(request, callId);
  return { state: isOpen(state) ? pollLater(state, now) : state, events: [] };
}

/**
 * A call failed. One that time may heal is made again at `retryAt`, and so is a poll, but one that told the number of another
 * dossier's document: that only people set right. It is parked for a clerk, as is what the agency would not take, but a refused
 * cancellation: there is nothing left to mend.
 */
export function failed(
  request: Request,
  callId: string,
  fault: Pick<HubError, 'code' | 'detail'>,
  retryAt: Date,
  { now }: Moment,
): Decision<Request> | undefined {
  const call = findCall(request, callId);
  if (!call) return undefined;
  if (FAULTS[fault.code].retry || (call.action === 'poll' && fault.code !== 'asked/number-taken')) {
    const again = { ...call, attempts: call.attempts + 1, notBefore: retryAt.toISOString() };
    return { state: { ...request, calls: request.calls.map((one) => (one === call ? again : one)) }, events: [] };
  }
  const without = dropCall(request, callId);
  if (!isOpen(request) || call.action === 'cancel') return { state: without, events: [] };
  const why = { fault: fault.code, detail: fault.detail.slice(0, 500).toWellFormed() };
  const state: Request = { ...without, status: 'parked', parked: { call, ...why, at: now.toISOString() } };
  return { state, events: [RequestParked({ ...about(request, now), ...why })] };
}

/** A clerk mended what the agency would not take: it is sent anew, with a key of its own. */
export function mend(request: Request, facts: Facts, { now }: Moment): Decision<Request> {
  const { parked, ...rest } = getParked(request);
  const status = parked.call.action === request.action ? 'queued' : 'accepted';
  const mended: Request = { ...rest, status, facts: { ...request.facts, ...facts } };
  return { state: queueCall(mended, parked.call.action, parked.call.body, now), events: [] };
}

/**
 * A clerk gives up what the agency would not take: for the case the step is refused, in words that say by whom. An agency that
 * has the request already is told to cancel it.
 */
export function giveUp(request: Request, reason: string, moment: Moment): Decision<Request> {
  const { parked: _, ...rest } = getParked(request);
  const why = `Một cửa thôi gửi yêu cầu mà cơ quan không nhận: ${reason}`;
  const { state, events } = settle(rest, { kind: 'refused', reason: why, wrongFile: false }, moment);
  return { state: rest.reference ? queueCall(state, 'cancel', { reason: why }, moment.now) : state, events };
}

function getParked(request: Request): Request & { readonly parked: NonNullable<Request['parked']> } {
  const { parked } = request;
  if (!parked || !isOpen(request)) throw new HubError('asked/not-found', 'Yêu cầu này không bị treo');
  return { ...request, parked };
}
