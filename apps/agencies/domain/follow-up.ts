import type { DataOf, Decision, StepCancelled, SupplementReceived } from '#contracts';
import { queueCall } from './calls.js';
import { isOpen, type Moment, type Request } from './request.js';

/** The applicant brought what the agency asked for: the agency is told and goes on. */
export function passSupplementOn(
  request: Request,
  { components, appointmentAt }: DataOf<typeof SupplementReceived>,
  { now }: Moment,
): Decision<Request> | undefined {
  if (request.status !== 'awaiting-supplement') return undefined;
  const brought = [...(request.brought ?? []), ...components];
  const state: Request = { ...request, status: 'accepted', brought };
  if (!request.system) return { state, events: [] };
  const body = { components, ...(appointmentAt && { appointmentAt }) };
  return { state: queueCall(state, 'supplement', body, now), events: [] };
}

/**
 * Nobody wants the answer any more. Whatever waited to be sent is dropped, and a system is told to cancel, even one that was
 * not yet asked as far as we know: the asking may be under way, or its record lost in a crash.
 */
export function cancel(
  request: Request,
  { reason }: DataOf<typeof StepCancelled>,
  { now }: Moment,
): Decision<Request> | undefined {
  if (!isOpen(request)) return undefined;
  const state: Request = { ...request, status: 'cancelled', calls: [] };
  return { state: request.system ? queueCall(state, 'cancel', { reason }, now) : state, events: [] };
}
