import { HubError } from '#contracts';
import type { GivenFact, IntakeFact, Procedure } from '#procedures';
import type { Dossier } from './dossier.js';
import { isConcerned } from './papers/entitled.js';

type Labels = Readonly<Record<string, Pick<IntakeFact | GivenFact, 'label' | 'kind'>>>;

/** What the people of an agency need to know of their step: the dossier's own version of the procedure, and nothing of the applicant. */
export interface StepForAgency {
  readonly procedure: Pick<Procedure, 'code' | 'name'>;
  readonly step: string;
  readonly name: string;
  /** Labels of the facts that travel to them. */
  readonly facts: Labels;
  /** What they give when it is done. */
  readonly gives: Readonly<Record<string, GivenFact>>;
  readonly papers: Procedure['components'];
  /** What a file they file may be: the paper of their step, or a result of the procedure. */
  readonly results: readonly { readonly code: string; readonly name: string }[];
}

/** Fails with `dossier/not-found` for a step that is not, or not yet, the business of these agencies. */
export function stepForAgency(dossier: Dossier, name: string, agencies: readonly string[]): StepForAgency {
  const { procedure } = dossier;
  const step = procedure.steps.find((one) => one.step === name && isConcerned(dossier, one, agencies));
  if (!step) throw new HubError('dossier/not-found');
  const { given = {}, components, results } = procedure;
  return {
    procedure: { code: procedure.code, name: procedure.name },
    step: name,
    name: step.name,
    facts: pickLabels(labelsOf(procedure), step.with),
    gives: pickLabels(given, step.gives),
    papers: components.filter(({ code }) => step.papers.includes(code)),
    results: [{ code: name, name: step.name }, ...results],
  };
}

/** How people call what is asked at reception and what steps give. */
export const labelsOf = ({ facts, given }: Pick<Procedure, 'facts' | 'given'>): Labels => ({ ...facts, ...given });

const pickLabels = <Labelled>(labels: Readonly<Record<string, Labelled>>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (labels[name] ? [[name, labels[name]]] : [])));
