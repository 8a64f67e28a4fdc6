import { createHash } from 'node:crypto';
import type { Submission } from '../domain/submission.js';

/** The same for the same submission: reading puts the fields into one order, whatever order they were sent in. */
export const contentHashOf = (submission: Submission): string =>
  createHash('sha256').update(JSON.stringify(submission)).digest('hex');
