import { type DataOf, type Decision, type KeptFile, type Outcome, OutcomeReceived, PaperAttached } from '#contracts';
import { follow, toRequestId } from './case-course.js';
import { about, type Dossier, getDossier } from './dossier.js';
import { inTurn } from './in-turn.js';
import { late } from './late.js';
import { settle } from './linked-case.js';
import type { Moment } from './moment.js';
import { type Answer, askingOf } from './step-runs.js';
import { stop } from './stop.js';
import { askSupplement } from './supplements.js';

type Answered = DataOf<typeof OutcomeReceived>;
type About = Pick<Answered, 'requestId' | 'step'>;

/** An agency answered. What answers no open request is recorded only; "not yet" changes nothing here. */
export function takeOutcome(
  dossier: Dossier | undefined,
  answered: Answered,
  moment: Moment,
): Decision<Dossier> | undefined {
  const asked = getDossier(dossier);
  const { outcome } = answered;
  if (!isAsked(asked, answered)) return late(asked, OutcomeReceived, moment);
  if (outcome.kind === 'not-yet') return undefined;
  if (outcome.kind === 'supplement-needed')
    return asked.supplements.some(({ requestId, state }) => requestId === answered.requestId && state === 'open')
      ? late(asked, OutcomeReceived, moment)
      : askSupplement(asked, { ...outcome, requestId: answered.requestId }, moment);
  return outcome.kind === 'done'
    ? takeDone(asked, answered, outcome, moment)
    : takeRefusal(asked, answered, outcome, moment);
}

/** Whether this very attempt of the step waits for its agency. */
export function isAsked({ id, procedure, linkedCase }: Dossier, { requestId, step }: About): boolean {
  if (linkedCase.runs[step]?.state !== 'asked') return false;
  return toRequestId(id, askingOf(procedure, linkedCase, step)) === requestId;
}

type Done = Extract<Outcome, { kind: 'done' }>;
type Refused = Extract<Outcome, { kind: 'refused' }>;

function takeDone(
  dossier: Dossier,
  { step, file }: Answered,
  { facts, results }: Done,
  moment: Moment,
): Decision<Dossier> {
  const given = results.map((result) => ({ ...result, step }));
  const move = settle(dossier.procedure, dossier, step, { result: 'done', facts }, moment);
  const { state, events } = follow({ ...dossier, results: [...dossier.results, ...given] }, move, '', moment);
  return { state, events: file ? [...events, attached(dossier, step, file, moment)] : events };
}

/** The file that came with the answer is a paper of the dossier, to be given with its result. */
const attached = (dossier: Dossier, step: string, file: KeptFile, moment: Moment) =>
  PaperAttached({
    ...about(dossier, moment),
    paperId: file.paperId,
    of: 'result',
    code: file.code,
    digitised: false,
    reused: 'no',
    nationalStore: false,
    file: { ...file, step },
  });

function takeRefusal(dossier: Dossier, { step }: About, refused: Refused, moment: Moment): Decision<Dossier> {
  const answer: Answer = { result: 'refused', wrongFile: refused.wrongFile };
  const move = settle(dossier.procedure, dossier, step, answer, moment);
  const why = `Một bước khác của hồ sơ bị từ chối hoặc trả lại: ${refused.reason}`.slice(0, 2000);
  return inTurn(
    dossier,
    (before) => follow(before, move, why, moment),
    (state) => (move.linkedCase.state === 'refused' ? end(state, refused.reason, moment) : { state, events: [] }),
  );
}

/** While a withdrawal is asked, the end waits for the desk's decision on it. */
function end(dossier: Dossier, refusal: string, moment: Moment): Decision<Dossier> {
  const { business } = dossier;
  if (business.state !== 'withdrawal-asked') return stop(dossier, 'refused', refusal, moment);
  return { state: { ...dossier, business: { ...business, refusal } }, events: [] };
}
