import { RequestAccepted, type DataOf, type Decision, type StepMoved } from '#contracts';
import { toLocalDate } from '#working-time';
import { queueCall } from './calls.js';
import { about, isOpen, type Moment, type Request, type Status } from './request.js';

const ASKED: readonly Status[] = ['queued', 'accepted', 'parked'];

/**
 * By law another agency goes on: the request keeps its id, its time and what it waits for, and is asked of the other anew. What
 * the former had still to be told is dropped, nobody is there to hear it; and so is the claim of one of its people. The dossier
 * knows of nobody any more who took it, so it is told again of who did at the agency that goes on.
 */
export function handOn(
  request: Request,
  { agency, on }: DataOf<typeof StepMoved>,
  system: Request['system'],
  { now }: Moment,
): Decision<Request> | undefined {
  if (!isOpen(request)) return undefined;
  const { claimedAt, claimedBy: _, ...unclaimed } = request;
  const isTheirs = !system && claimedAt !== undefined && toLocalDate(new Date(claimedAt)) >= on;
  const held = claimedAt && !isTheirs ? unclaimed : request;
  const state = request.agency === agency ? held : askedAnew(held, agency, system, now);
  const reference = isTheirs ? state.code : state.reference;
  if (state === request && !reference) return undefined;
  return { state, events: reference ? [RequestAccepted({ ...about(state, now), reference })] : [] };
}

function askedAnew(request: Request, agency: string, system: Request['system'], now: Date): Request {
  const { reference: _, parked: __, ...kept } = request;
  const asked = system ? 'queued' : 'accepted';
  const status = ASKED.includes(request.status) ? asked : request.status;
  const formers = [...(request.formers ?? []), request.agency];
  const state: Request = { ...kept, agency, formers, system, status, calls: [] };
  return system ? queueCall(state, request.action, {}, now) : state;
}
