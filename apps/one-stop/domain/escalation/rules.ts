import { courseOf, type Escalation, type Organisation, policyOf } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Dossier } from '../dossier.js';

/**
 * Which messages there are for a dossier, and when: as its procedure says, changed by the agency that is asked, if one is, and
 * last by the office that goes on with the dossier by now: what an office switches off is off.
 */
export function rulesFor(
  { procedure, officeCode }: Dossier,
  { now, organisation }: { readonly now: Date; readonly organisation: Organisation },
  agencyCode?: string,
): Escalation {
  const today = toLocalDate(now);
  const agency = agencyCode === undefined ? undefined : courseOf(organisation.agencies, agencyCode, today).at(-1);
  const office = courseOf(organisation.offices, officeCode, today).at(-1);
  return { ...policyOf(procedure).escalation, ...agency?.escalation, ...office?.escalation };
}
