import { type Component, HubError } from '#contracts';
import type { Procedure } from '#procedures';
import type { Dossier } from '../dossier.js';
import type { HandOverFacts } from './facts.js';

export interface HandOver {
  /** Papers go to the agency, or the result comes back from it. */
  readonly direction: 'to-agency' | 'from-agency';
  /** `work`: agencies whose steps it has, itself among them. */
  readonly agency: { readonly name: string; readonly work: readonly string[] };
  readonly desk: string;
  readonly trackingOf: (code: string) => string;
}

/** What changes hands between desk and agency, in the order of the codes. A dossier that is not with this agency is refused. */
export function toHandOver(
  dossiers: readonly Dossier[],
  { direction, agency, desk, trackingOf }: HandOver,
): HandOverFacts {
  const strangers = dossiers.flatMap((dossier, place) =>
    isWith(dossier, agency.work)
      ? []
      : [{ pointer: `/dossiers/${place}`, detail: 'Hồ sơ này không có bước nào đã giao cho cơ quan' }],
  );
  if (strangers.length > 0) throw new HubError('form/not-due', undefined, strangers);
  const lines = dossiers
    .map(({ code, applicant, procedure, components, results, clock }) => ({
      code: code!,
      name: applicant.name,
      procedure: procedure.name,
      papers: direction === 'to-agency' ? travelling(components, procedure, agency.work) : results.map(toResultPaper),
      dueAt: clock.appointmentAt,
      tracking: trackingOf(code!),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const [from, to] = direction === 'to-agency' ? [desk, agency.name] : [agency.name, desk];
  return { kind: 'hand-over', from, to, lines };
}

/** What the procedure sends to this agency; all of it where it says nothing. */
function travelling(
  components: readonly Component[],
  { steps }: Procedure,
  agencies: readonly string[],
): readonly Component[] {
  const named = new Set(steps.filter((step) => agencies.includes(step.agency)).flatMap(({ papers }) => papers ?? []));
  return named.size === 0 ? components : components.filter(({ code }) => named.has(code));
}

const isWith = ({ code, procedure, linkedCase }: Dossier, agencies: readonly string[]): boolean =>
  code !== undefined &&
  procedure.steps.some((step) => agencies.includes(step.agency) && (linkedCase.runs[step.step]?.attempt ?? 0) > 0);

const toResultPaper = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code,
  name,
  originals: 1,
  copies: 0,
  electronic: false,
});
