import { RequestAccepted, type DataOf, type Decision, type StepReady } from '#contracts';
import { dropCall, findCall, pollLater, queueCall } from './calls.js';
import { about, type Moment, type Request } from './request.js';

/** A step that became ready is asked of its agency: by a call, or at its desk when it has no system. */
export function ask(
  existing: Request | undefined,
  step: DataOf<typeof StepReady>,
  system: Request['system'],
  { now }: Moment,
): Decision<Request> | undefined {
  if (existing) return undefined;
  const {
    requestId,
    dossierId,
    step: name,
    stepName,
    agency,
    action,
    facts,
    code,
    foreignCode,
    officeCode,
    dueAt,
  } = step;
  const request: Request = {
    id: requestId,
    dossierId,
    step: name,
    stepName,
    agency,
    action,
    facts,
    code,
    foreignCode,
    officeCode,
    askedAt: now.toISOString(),
    dueAt,
    status: system ? 'queued' : 'accepted',
    system,
    notices: [],
    heard: [],
    calls: [],
    callCount: 0,
    repeats: 0,
  };
  return { state: system ? queueCall(request, action, {}, now) : request, events: [] };
}

/** The agency took the request in. A callback may have been faster, and keeps its say. */
export function accepted(
  request: Request,
  callId: string,
  reference: string,
  { now }: Moment,
): Decision<Request> | undefined {
  if (!findCall(request, callId)) return undefined;
  const status = request.status === 'queued' ? 'accepted' : request.status;
  const state = pollLater({ ...dropCall(request, callId), reference, status }, now);
  return { state, events: [RequestAccepted({ ...about(request, now), reference })] };
}
