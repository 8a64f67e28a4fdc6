import { type Decision, DossierMoved, HubError, StepMoved } from '#contracts';
import { type Act, courseOf, type Office, type Organisation, type Tenure } from '#procedures';
import { toLocalDate } from '#working-time';
import { toRequestId } from './case-course.js';
import { about, type Dossier, type Relocation } from './dossier.js';
import type { Moment } from './moment.js';
import { type Asking, askingOf, type LinkedCase } from './step-runs.js';
import { isTerminal } from './transitions.js';

/** An act is carried out on a day, by the organisation as it then is. */
export interface Reorganisation {
  readonly organisation: Organisation;
  readonly act: Act;
}

/** What an act means for a dossier: the offices it goes from and to, and the steps that go to other agencies. */
export interface Moving {
  readonly office?: { readonly from: Office; readonly to: Office } | undefined;
  readonly steps: readonly MovingStep[];
}
interface MovingStep {
  readonly asking: Asking;
  readonly from: string;
  readonly to: { readonly code: string; readonly name: string };
}

export function getAct({ acts }: Organisation, id: string): Act {
  const act = acts.find((row) => row.id === id);
  if (!act) throw new HubError('reorganisation/unknown');
  return act;
}

/**
 * What the act does to a dossier that is still on its way; nothing where it did so before, or where the dossier came after it.
 * `day` is the one on which it is carried out: a step goes to whoever has its agency's work by then.
 */
export function movingBy(dossier: Dossier, { organisation, act }: Reorganisation, day: string): Moving | undefined {
  if (isTerminal(dossier.business.state) || dossier.moves?.some((move) => move.act === act.id)) return undefined;
  const { receivedAt } = dossier.clock;
  const since = receivedAt ? toLocalDate(new Date(receivedAt)) : '';
  const [from, to] = hopOf(courseOf(organisation.offices, dossier.officeCode, day), act.id, since) ?? [];
  const office = from && to && { from, to };
  const steps = movingSteps(dossier, { organisation, act }, day);
  return office || steps.length > 0 ? { office, steps } : undefined;
}

/** By law another office, or for some steps another agency, goes on with it. Its code, history and clock stay. */
export function move(
  dossier: Dossier | undefined,
  reorganisation: Reorganisation,
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> | undefined {
  const moving = dossier && movingBy(dossier, reorganisation, toLocalDate(moment.now));
  if (!moving) return undefined;
  const { office, steps } = moving;
  const { id, number, on } = reorganisation.act;
  const told = { ...about(dossier, moment), act: number, on };
  const done: Relocation = { act: id, at: told.at, ...(office && { office: office.to.code }) };
  return {
    state: { ...dossier, moves: [...(dossier.moves ?? []), done], linkedCase: untaken(dossier, steps, told.at) },
    events: [
      ...(office
        ? [DossierMoved({ ...told, code: dossier.code, from: named(office.from), to: named(office.to) })]
        : []),
      ...steps.map((step) => StepMoved({ ...told, ...toldOf(dossier, step) })),
    ],
  };
}

/** Who took a step at the former agency took it for nobody; of who took it since at the one that goes on, that one tells. */
function untaken({ linkedCase }: Dossier, steps: readonly MovingStep[], handedOnAt: string): LinkedCase {
  const runs = steps.map(({ asking }) => {
    const { step, acceptedAt: _, ...run } = asking;
    return [step.step, { ...run, handedOnAt }] as const;
  });
  return { ...linkedCase, runs: { ...linkedCase.runs, ...Object.fromEntries(runs) } };
}

function movingSteps({ procedure, linkedCase }: Dossier, { organisation, act }: Reorganisation, day: string) {
  return procedure.steps.flatMap(({ step, agency }): MovingStep[] => {
    const run = linkedCase.runs[step];
    if (run?.state !== 'asked') return [];
    const course = courseOf(organisation.agencies, agency, day);
    const since = run.startedAt ? toLocalDate(new Date(run.startedAt)) : '';
    const [from] = hopOf(course, act.id, since) ?? [];
    return from ? [{ asking: askingOf(procedure, linkedCase, step), from: from.code, to: course.at(-1)! }] : [];
  });
}

/** Where a course changes hands by the act, unless that was before `since`. */
function hopOf<Row extends Tenure>(course: readonly Row[], act: string, since: string): [Row, Row] | undefined {
  const at = course.findIndex(({ continuedBy, validTo }) => continuedBy?.act === act && validTo! >= since);
  const [from, to] = at < 0 ? [] : course.slice(at, at + 2);
  return from && to && [from, to];
}

const named = ({ code, name, unit }: Office) => ({ code, name, unit });

const toldOf = ({ id }: Dossier, { asking, from, to }: MovingStep) => ({
  requestId: toRequestId(id, asking),
  step: asking.step.step,
  stepName: asking.step.name,
  from,
  agency: to.code,
  agencyName: to.name,
});
