import type { Dossier } from './dossier.js';
import { readerSentence } from './reader-sentence.js';
import { VIETNAMESE, type ReaderWords } from './reader-words.js';
import { applicantWarningsOf } from './warnings.js';

/** What a citizen reads: nothing of who they are, only how their dossier stands and what to do. */
export interface Standing {
  readonly code: string;
  readonly procedure: string;
  readonly sentence: string;
  readonly warnings: readonly string[];
}

export function toStanding(dossier: Dossier, words: ReaderWords = VIETNAMESE): Standing {
  const { code, foreignCode, procedure } = dossier;
  return {
    code: code ?? foreignCode ?? '',
    procedure: procedure.name,
    sentence: readerSentence(dossier, words),
    warnings: applicantWarningsOf(dossier, words).map(({ text }) => text),
  };
}

/** What proves that somebody knows whose dossier it is: the last four digits of the applicant's phone, or of their number. */
export const proofsOf = ({ applicant, delivery }: Dossier): readonly string[] =>
  [applicant.phone, delivery.deliverTo?.phone, applicant.personalNumber].flatMap((digits) =>
    digits ? [digits.slice(-4)] : [],
  );
