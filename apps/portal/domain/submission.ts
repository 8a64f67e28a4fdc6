import { type DataOf, type Decision, HubError, SubmissionFiled } from '#contracts';

/** A dossier filed online, in our words, whatever dialect the portal spoke. */
export type Submission = Omit<DataOf<typeof SubmissionFiled>, 'dossierId' | 'at'>;

/** That the portal handed a dossier over, and what was in it. */
export interface Filing {
  readonly dossierId: string;
  readonly foreignCode: string;
  /** Tells the same content sent again from another content under the same code. */
  readonly contentHash: string;
  readonly submission: Submission;
}

/**
 * Takes a submission in, once per MaHoSo. The same content again gives the id it got before and no decision; another content
 * under a code that is taken is refused.
 */
export function file(
  existing: Filing | undefined,
  { dossierId, submission, contentHash }: Omit<Filing, 'foreignCode'>,
  now: Date,
): { readonly dossierId: string; readonly decision?: Decision<Filing> } {
  if (existing) {
    if (existing.contentHash !== contentHash) throw new HubError('dossier/already-exists');
    return { dossierId: existing.dossierId };
  }
  const state: Filing = { dossierId, foreignCode: submission.foreignCode, contentHash, submission };
  const filed = SubmissionFiled({ dossierId, at: now.toISOString(), ...submission });
  return { dossierId, decision: { state, events: [filed] } };
}
