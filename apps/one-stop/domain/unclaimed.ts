import { type DataOf, type Decision, HubError, type RequestAccepted } from '#contracts';
import { assertAllowed } from './acts.js';
import { isAsked } from './answers.js';
import { follow, toRequestId } from './case-course.js';
import { type Dossier, getDossier } from './dossier.js';
import { askAgain as ask, sendBack } from './linked-case.js';
import type { Moment } from './moment.js';

/** Somebody at the agency has the request. */
export function takeAcceptance(
  dossier: Dossier | undefined,
  accepted: DataOf<typeof RequestAccepted>,
): Decision<Dossier> | undefined {
  const known = getDossier(dossier);
  const run = known.linkedCase.runs[accepted.step];
  if (!run || run.acceptedAt || !isAsked(known, accepted)) return undefined;
  const runs = { ...known.linkedCase.runs, [accepted.step]: { ...run, acceptedAt: accepted.at } };
  return { state: { ...known, linkedCase: { ...known.linkedCase, runs } }, events: [] };
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
