import type { DataOf, Decision, StepMoved } from '#contracts';
import { toLocalDate } from '#working-time';
import { queueCall } from './calls.js';
import { isOpen, type Moment, type Request, type Status } from './request.js';

const ASKED: readonly Status[] = ['queued', 'accepted', 'parked'];

/**
 * By law another agency goes on: the request keeps its id, its time and what it waits for, and is asked of the other anew. What
 * the former had still to be told is dropped, nobody is there to hear it; and so is the claim of one of its people.
 */
export function handOn(
  request: Request,
  { agency, on }: DataOf<typeof StepMoved>,
  system: Request['system'],
  { now }: Moment,
): Decision<Request> | undefined {
  if (!isOpen(request) || request.agency === agency) return undefined;
  const { reference: _, parked: __, claimedAt, claimedBy, ...kept } = request;
  const asked = system ? 'queued' : 'accepted';
  const status = ASKED.includes(request.status) ? asked : request.status;
  const isTheirs = !system && claimedAt !== undefined && toLocalDate(new Date(claimedAt)) >= on;
  const claim = isTheirs ? { claimedAt, claimedBy: claimedBy! } : {};
  const state: Request = { ...kept, ...claim, agency, system, status, calls: [] };
  return { state: system ? queueCall(state, request.action, {}, now) : state, events: [] };
}
