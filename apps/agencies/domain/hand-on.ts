import type { DataOf, Decision, StepMoved } from '#contracts';
import { queueCall } from './calls.js';
import { isOpen, type Moment, type Request, type Status } from './request.js';

const ASKED: readonly Status[] = ['queued', 'accepted', 'parked'];

/**
 * By law another agency goes on: the request keeps its id, its time and what it waits for, and is asked of the other anew. What
 * the former had still to be told is dropped; nobody is there to hear it.
 */
export function handOn(
  request: Request,
  { agency }: DataOf<typeof StepMoved>,
  system: Request['system'],
  { now }: Moment,
): Decision<Request> | undefined {
  if (!isOpen(request) || request.agency === agency) return undefined;
  const { reference: _, parked: __, ...kept } = request;
  const asked = system ? 'queued' : 'accepted';
  const status = ASKED.includes(request.status) ? asked : request.status;
  const state: Request = { ...kept, agency, system, status, calls: [] };
  return { state: system ? queueCall(state, request.action, {}, now) : state, events: [] };
}
