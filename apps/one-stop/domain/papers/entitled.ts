import type { Step } from '#procedures';
import type { Dossier } from '../dossier.js';
import type { Paper } from './paper.js';

/** States in which a step is, or was, an agency's business. */
const CONCERNED = ['asked', 'done', 'refused'];

/**
 * What an agency, with those whose work was left to it, may see of a dossier's papers: those that travel with a step it was asked, and the results of its own steps.
 * Nothing of a step that is not its turn yet, or that was cancelled (purpose limitation, Decree 13/2023).
 */
export function papersForAgency(dossier: Dossier, papers: readonly Paper[], agencies: readonly string[]): Paper[] {
  const steps = stepsOf(dossier, agencies);
  const own = new Set<string | undefined>(steps.map(({ step }) => step));
  const travelling = new Set(steps.flatMap((step) => step.papers ?? []));
  const given = new Set(resultsOf(dossier, agencies));
  return papers.filter(({ of, code, step }) =>
    of === 'component' ? travelling.has(code) : step === undefined ? given.has(code) : own.has(step),
  );
}

/** Whether the dossier concerns the agency at all. */
export const concerns = (dossier: Dossier, agencies: readonly string[]): boolean =>
  stepsOf(dossier, agencies).length > 0;

/** Whether a step is, or was, the business of these agencies. */
export const isConcerned = ({ linkedCase }: Dossier, { step, agency }: Step, agencies: readonly string[]): boolean =>
  agencies.includes(agency) && CONCERNED.includes(linkedCase.runs[step]?.state ?? '');

const stepsOf = (dossier: Dossier, agencies: readonly string[]) =>
  dossier.procedure.steps.filter((step) => isConcerned(dossier, step, agencies));

function resultsOf(dossier: Dossier, agencies: readonly string[]): string[] {
  const own = stepsOf(dossier, agencies).map(({ step }) => step);
  return dossier.results.flatMap(({ step, code }) => (step && own.includes(step) ? [code] : []));
}
