import { z } from 'zod';
import { defineEvent } from './event.js';
import { KeptFile, PaperMarks } from './papers.js';
import { StepCode } from './values.js';

/** A file of one of its papers, or of a result, was taken in; `reused` says from what it was taken instead of asking for it again. */
export const PaperAttached = defineEvent('dossier.paper-attached.v1', 'dossiers', {
  paperId: z.uuid(),
  ...PaperMarks.shape,
  file: KeptFile.extend({ step: StepCode }).optional().describe('Of one that came with the answer to a step'),
});

/** A file that was attached by mistake was taken out again. */
export const PaperRemoved = defineEvent('dossier.paper-removed.v1', 'dossiers', {
  paperId: z.uuid(),
  ...PaperMarks.shape,
});
