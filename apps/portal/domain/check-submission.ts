import { HubError } from '#contracts';
import { checkFacts, getOffice, type Catalog, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Submission } from './submission.js';

/**
 * Refuses what the desk could never take: a procedure or an office that did not exist on the day it was filed, facts that are
 * missing or cannot be true. Gives the submission under the office's own code, whichever of its codes the portal used.
 */
export function checkSubmission(
  submission: Submission,
  { catalog, organisation }: { readonly catalog: Catalog; readonly organisation: Organisation },
): Submission {
  const day = toLocalDate(new Date(submission.filedAt));
  const office = getOffice(organisation, submission.officeCode, day);
  const faults = checkFacts(catalog.get(submission.procedure, day), submission.facts);
  if (faults.length > 0) {
    throw new HubError('dossier/facts-missing', faults.map(({ detail }) => detail).join('; '), faults);
  }
  return { ...submission, officeCode: office.code };
}
