import type { Applicant } from '#contracts';
import type { Dossier } from './dossier.js';
import { isTerminal } from './transitions.js';

/** Who has a dossier now: the desk, the applicant, the post, nobody any more, or an agency by its code. */
export function holderOf(dossier: Dossier): string {
  const { business, delivery, procedure, linkedCase } = dossier;
  if (isTerminal(business.state)) return 'nobody';
  switch (business.state) {
    case 'submitted':
      return PAPERS_WITH[delivery.papers];
    case 'awaiting-supplement':
    case 'awaiting-payment':
      return 'applicant';
    case 'finished':
      return delivery.result === 'with-post' ? 'post' : 'desk';
    case 'processing':
      return procedure.steps.find(({ step }) => linkedCase.runs[step]?.state === 'asked')?.agency ?? 'desk';
    default:
      return 'desk';
  }
}

const PAPERS_WITH = {
  electronic: 'desk',
  'awaited-at-desk': 'applicant',
  collecting: 'post',
  'with-post': 'post',
  'at-desk': 'desk',
} as const;

/** The day and hour that somebody has to keep now; none while time stands still. */
export function dueAtOf({ business, clock }: Dossier): string | undefined {
  if (business.state === 'submitted') return clock.checkBy;
  return clock.state === 'running' ? clock.appointmentAt : undefined;
}

/** Lower case and without diacritics, as people type when they search. */
export const toPlain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();

/** By which an applicant is known again: people by their personal number, all others by their tax code. */
export const applicantNumberOf = ({ kind, personalNumber, taxCode }: Applicant): string | undefined =>
  kind === 'citizen' ? personalNumber : taxCode;

/** Everything a clerk may look a dossier up by: its codes, and the applicant's name, number and phone. */
export const searchTextOf = ({ code, foreignCode, applicant }: Dossier): string =>
  toPlain(
    [code, foreignCode, applicant.name, applicant.personalNumber, applicant.taxCode, applicant.phone]
      .filter(Boolean)
      .join(' '),
  );
