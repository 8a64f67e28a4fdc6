import type { Answer } from '#agency-kit';
import { uuidv7 } from '#messaging';
import { districtNow, withStaged, type PaperPlaces } from '#platform';
import { Readable } from 'node:stream';
import type { Said } from './domain/hear.js';

/** Where papers are kept: of the one-stop shop, in whose dossiers a file becomes a paper. */
export const PAPER_PLACES = Symbol('PAPER_PLACES');

export type Kept = Said & { readonly requestId: string };

/**
 * What an agency told, and its file kept under what it is before anybody is told of it (ADR 12). A call that is refused or dies
 * after this leaves bytes nobody points to, for the sweep.
 */
export async function keepFile({ staging, blobs }: PaperPlaces, answer: Answer): Promise<Kept> {
  if (answer.kind !== 'outcome') return answer;
  const { file, ...told } = answer;
  if (!file) return told;
  const { code, name, bytes, sha256 } = file;
  return withStaged(staging, { stream: Readable.from([bytes]), sha256 }, async (staged, { type }) => {
    await blobs.put(staged);
    return { ...told, kept: { paperId: uuidv7(districtNow()), code, name, type, size: staged.size, sha256 } };
  });
}
