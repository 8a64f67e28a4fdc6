import {
  DeferralExpired,
  HubError,
  later,
  OutcomeDeferred,
  OutcomeReceived,
  type Decision,
  type HubEvent,
  type KeptFile,
  type Outcome,
} from '#contracts';
import { about, isOpen, type Heard, type Moment, type Request } from './request.js';
import { isSame } from './same.js';

/** A decision on an answer, and whether the answer was new: a repeated or late one is counted and changes nothing. */
export interface Taken extends Decision<Request> {
  readonly applied: boolean;
}

export const repeated = (request: Request): Taken => ({
  state: { ...request, repeats: request.repeats + 1 },
  events: [],
  applied: false,
});

/**
 * What the agency, or its people at the desk, answered. Done and refused are the last word: the same again is a repetition,
 * another one fails with `asked/already-settled`. What was said before something already heard came too late and is only
 * counted.
 */
export function takeOutcome(request: Request, heard: Heard, moment: Moment, file?: KeptFile): Taken {
  const { outcome } = heard;
  if (!isOpen(request)) return takeAfterTheEnd(request, heard);
  if (outcome.kind === 'done' || outcome.kind === 'refused')
    return settle({ ...request, ...(heard.saidAt && { decidedAt: heard.saidAt }) }, outcome, moment, [], file);
  if (cameTooLate(request, heard)) return repeated(request);
  const told = { ...request, heard: [...request.heard, heard] };
  return outcome.kind === 'not-yet' ? defer(told, outcome, moment) : askForPapers(told, outcome, moment);
}

/** Ends a request: nothing more is asked of the agency. `before` are events that led to it. */
export function settle(
  request: Request,
  outcome: Outcome,
  { now }: Moment,
  before: readonly HubEvent[] = [],
  file?: KeptFile,
): Taken {
  const state: Request = { ...request, status: 'settled', outcome, calls: [] };
  const told = OutcomeReceived({ ...about(request, now), outcome, ...(file && { file }) });
  return { state, events: [...before, told], applied: true };
}

function takeAfterTheEnd(request: Request, heard: Heard): Taken {
  const known = [{ outcome: request.outcome }, ...request.heard];
  const isOld = known.some(({ outcome }) => isSame(outcome, heard.outcome));
  if (isOld || heard.outcome.kind === 'not-yet') return repeated(request);
  throw new HubError('asked/already-settled', request.status === 'cancelled' ? 'Yêu cầu đã được huỷ' : undefined);
}

/** Said before, or said before something already heard. Who issued notices to pay is past "not yet". */
function cameTooLate(request: Request, heard: Heard): boolean {
  if (heard.outcome.kind === 'not-yet' && request.notices.length > 0) return true;
  return request.heard.some((before) => isRepetition(heard, before) || isOlder(heard, before));
}

function isRepetition(heard: Heard, before: Heard): boolean {
  const sameTime = !heard.saidAt || !before.saidAt || heard.saidAt === before.saidAt;
  return sameTime && isSame(heard.outcome, before.outcome);
}

const isOlder = (heard: Heard, before: Heard): boolean =>
  heard.saidAt !== undefined && before.saidAt !== undefined && heard.saidAt < before.saidAt;

/** Whoever asked for papers still waits for them when they say "not yet", in the same second perhaps: what is brought must reach them. */
function defer(request: Request, { until, reason }: Extract<Outcome, { kind: 'not-yet' }>, { now }: Moment): Taken {
  const base = about(request, now);
  const events = [
    OutcomeDeferred({ ...base, until, reason }),
    later(DeferralExpired({ ...base, at: until, until }), new Date(until)),
  ];
  const status = request.status === 'awaiting-supplement' ? request.status : 'deferred';
  return { state: { ...request, status }, events, applied: true };
}

function askForPapers(request: Request, outcome: Outcome, { now }: Moment): Taken {
  const events = [OutcomeReceived({ ...about(request, now), outcome })];
  return { state: { ...request, status: 'awaiting-supplement' }, events, applied: true };
}
