import { agencyOn, findContinuing, type Organisation, type Step } from '#procedures';
import { toLocalDate } from '#working-time';
import { toRequestId } from './case-course.js';
import type { Dossier } from './dossier.js';

/** A day, and who is who. */
export interface Today {
  readonly organisation: Organisation;
  readonly day: string;
}

/** The office that goes on with a dossier: the one that received it while that is there. */
export function officeOn({ officeCode }: Dossier, { organisation, day }: Today) {
  const { code, name } = findContinuing(organisation, officeCode, day) ?? { code: officeCode, name: officeCode };
  return { code, name };
}

/** Whose a step is; of one that is over, whose it was when it came to its end. */
export function stepAgencyOn({ id, linkedCase, legs }: Dossier, step: Step, { organisation, day }: Today): string {
  const requestId = toRequestId(id, { step, attempt: linkedCase.runs[step.step]?.attempt ?? 0 });
  const endedAt = legs?.find((leg) => leg.requestId === requestId)?.to;
  return agencyOn(organisation, step.agency, endedAt ? toLocalDate(new Date(endedAt)) : day);
}
