import { type DataOf, type Decision, HubError, RequestAccepted } from '#contracts';
import { courseOf, type Step } from '#procedures';
import { toLocalDate } from '#working-time';
import { assertAllowed } from './acts.js';
import { isAsked } from './answers.js';
import { follow, toRequestId } from './case-course.js';
import { type Dossier, getDossier } from './dossier.js';
import { late } from './late.js';
import { askAgain as ask, sendBack } from './linked-case.js';
import type { Moment } from './moment.js';
import { askingOf, type StepRun } from './step-runs.js';

type Accepted = Pick<DataOf<typeof RequestAccepted>, 'requestId' | 'step' | 'agency' | 'at'>;

/**
 * Somebody at the agency has the request. The word of an agency that ended, come late, is recorded only: the step is the next
 * one's, which is asked anew.
 */
export function takeAcceptance(
  dossier: Dossier | undefined,
  accepted: Accepted,
  moment: Moment,
): Decision<Dossier> | undefined {
  const known = getDossier(dossier);
  if (!isAsked(known, accepted)) return undefined;
  const { procedure, linkedCase } = known;
  const { step, ...run } = askingOf(procedure, linkedCase, accepted.step);
  if (!hasTheStep(step, run, accepted, moment)) return late(known, RequestAccepted, moment);
  const { acceptedAt: at } = run;
  if (at && hasTheStep(step, {}, { agency: step.agency, at }, moment)) return undefined;
  const runs = { ...linkedCase.runs, [step.step]: { ...run, acceptedAt: accepted.at } };
  return { state: { ...known, linkedCase: { ...linkedCase, runs } }, events: [] };
}

/** Whether an agency, as it was at an instant, is the one that has the step by now; once that was handed on, under its own code. */
function hasTheStep(
  step: Step,
  { handedOnAt }: Pick<StepRun, 'handedOnAt'>,
  { agency, at }: Pick<Accepted, 'agency' | 'at'>,
  { organisation, now }: Pick<Moment, 'organisation' | 'now'>,
): boolean {
  const bearerOn = (code: string, instant: Date) => courseOf(organisation.agencies, code, toLocalDate(instant)).at(-1);
  const isTheirCode = !handedOnAt || agency === bearerOn(step.agency, new Date(handedOnAt))?.code;
  return isTheirCode && bearerOn(agency, new Date(at)) === bearerOn(step.agency, now);
}

/** Nobody took the request: it is called off, and the step waits for the desk to ask again. */
export function takeBack(dossier: Dossier, requestId: string, moment: Moment): Decision<Dossier> {
  const { procedure, linkedCase } = dossier;
  const step = procedure.steps.find(
    (one) => toRequestId(dossier.id, { step: one, attempt: linkedCase.runs[one.step]?.attempt ?? 0 }) === requestId,
  );
  if (!step) return { state: dossier, events: [] };
  const why = 'Không ai nhận yêu cầu trong thời hạn; yêu cầu được trả về bộ phận một cửa.';
  return follow(dossier, sendBack(procedure, dossier, step.step), why, moment);
}

/** The desk asks the agency once more, after it found out why nobody took the request. */
export function askAgain(
  dossier: Dossier | undefined,
  { step }: { readonly step: string },
  moment: Moment,
): Decision<Dossier> {
  const known = getDossier(dossier);
  assertAllowed(known, 'ask-again');
  if (known.linkedCase.runs[step]?.state !== 'returned')
    throw new HubError('dossier/act-not-allowed', 'Bước này không có yêu cầu nào bị trả về.');
  return follow(known, ask(known.procedure, known, step, moment), '', moment);
}
