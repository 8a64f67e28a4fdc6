import { type Decision, DossierProcessing, type HubEvent, StepCancelled, StepReady, StepSettled } from '#contracts';
import { about, type Dossier } from './dossier.js';
import { type Change, inTurn } from './in-turn.js';
import { agencyOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { closeLegs, openLegs } from './legs.js';
import { open } from './linked-case.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';
import { pauseForSteps, resumeAfterSteps } from './step-pauses.js';
import { type Asking, type Move, pick } from './step-runs.js';
import { waitNoLonger } from './waits.js';

export const toRequestId = (dossierId: string, { step, attempt }: Pick<Asking, 'step' | 'attempt'>): string =>
  `${dossierId}/${step.step}/${attempt}`;

/** The desk hands a received dossier over to its first agencies, at once. Without steps it stays received. */
export function beginCase(dossier: Dossier, moment: Moment): Decision<Dossier> {
  const move = open(dossier.procedure, dossier.facts, moment);
  if (dossier.procedure.steps.length === 0) return { state: { ...dossier, linkedCase: move.linkedCase }, events: [] };
  return inTurn(
    dossier,
    (received) => moveTo(received, { state: 'processing' }, moment),
    (state) => ({ state, events: [toProcessing(state, state.clock.appointmentAt, moment)] }),
    (processing) => follow(processing, move, '', moment),
  );
}

/**
 * Puts a move of the linked case into the dossier and tells it: what was settled, what is not wanted any more (`why`), what is
 * asked now. What the applicant was to bring or pay for a request that is over, nobody waits for any more.
 */
export function follow(dossier: Dossier, decided: Move, why: string, moment: Moment): Decision<Dossier> {
  const move = toThoseThere(decided, moment);
  const undone = move.settled.filter(({ result }) => result === 'undone').map(({ step }) => step.step);
  const over = [...move.settled, ...move.cancelled].map((asking) => toRequestId(dossier.id, asking));
  const asked = move.asked.map((asking) => ({ ...asking, requestId: toRequestId(dossier.id, asking) }));
  const followed: Dossier = {
    ...dossier,
    linkedCase: move.linkedCase,
    legs: openLegs(closeLegs(dossier.legs, over, moment.now), asked),
    facts: move.facts,
    results: dossier.results.filter(({ step }) => !step || !undone.includes(step)),
  };
  return inTurn(
    followed,
    (state) => ({
      state,
      events: [...settledEvents(state, move, moment), ...cancelledEvents(state, move, why, moment)],
    }),
    resumeAfterSteps(over, moment),
    dropWaits(over, moment),
    (state) => ({ state, events: move.asked.map((asking) => toStepReady(state, asking, moment)) }),
    pauseForSteps(asked, moment),
  );
}

/** The procedure is frozen, its agencies are not: whoever goes on with the work of one that ended is asked, and answers. */
function toThoseThere({ settled, asked, ...rest }: Move, { now, organisation }: Moment): Move {
  const there = <One extends Asking>(asking: One): One => ({
    ...asking,
    step: { ...asking.step, agency: agencyOn(organisation, asking.step.agency, toLocalDate(now)) },
  });
  return { ...rest, settled: settled.map(there), asked: asked.map(there) };
}

export function cancelledEvents(dossier: Dossier, { cancelled }: Move, reason: string, moment: Moment): HubEvent[] {
  return cancelled.map((asking) =>
    StepCancelled({ ...about(dossier, moment), requestId: toRequestId(dossier.id, asking), reason }),
  );
}

function settledEvents(dossier: Dossier, { settled }: Move, moment: Moment): HubEvent[] {
  return settled.map((asking) => {
    const { step, result, startedAt, dueAt } = asking;
    const requestId = toRequestId(dossier.id, asking);
    const named = { step: step.step, stepName: step.name, agency: step.agency };
    return StepSettled({ ...about(dossier, moment), requestId, ...named, result, startedAt: startedAt!, dueAt });
  });
}

/** Only the facts the procedure names travel to the agency. */
function toStepReady(dossier: Dossier, asking: Asking, moment: Moment): HubEvent {
  const { step, dueAt } = asking;
  return StepReady({
    ...about(dossier, moment),
    requestId: toRequestId(dossier.id, asking),
    step: step.step,
    stepName: step.name,
    agency: step.agency,
    action: step.action,
    facts: pick(dossier.facts, step.with),
    code: dossier.code!,
    foreignCode: dossier.foreignCode,
    officeCode: dossier.officeCode,
    dueAt,
  });
}

function dropWaits(requestIds: readonly string[], moment: Moment): Change {
  return (dossier) => {
    const isOver = (wait: { readonly state: string; readonly requestId?: string }) =>
      wait.state === 'open' && wait.requestId !== undefined && requestIds.includes(wait.requestId);
    const supplements = dossier.supplements.filter(isOver);
    const duties = dossier.duties.filter(isOver);
    const dropped = [...supplements.map(({ id }) => id), ...duties.map(({ requestId }) => requestId)];
    if (dropped.length === 0) return { state: dossier, events: [] };
    const state: Dossier = {
      ...dossier,
      supplements: dossier.supplements.map((one) => (supplements.includes(one) ? { ...one, state: 'dropped' } : one)),
      duties: dossier.duties.map((one) => (duties.includes(one) ? { ...one, state: 'dropped' } : one)),
    };
    return waitNoLonger(state, dropped, moment, (appointmentAt) => toProcessing(state, appointmentAt, moment));
  };
}

const toProcessing = (dossier: Dossier, appointmentAt: string | undefined, moment: Moment): HubEvent =>
  DossierProcessing({ ...about(dossier, moment), appointmentAt });
