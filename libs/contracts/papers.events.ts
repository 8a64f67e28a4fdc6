import { z } from 'zod';
import { defineEvent } from './event.js';
import { PaperMarks } from './papers.js';

/** A file of one of its papers, or of a result, was taken in; `reused` says from what it was taken instead of asking for it again. */
export const PaperAttached = defineEvent('dossier.paper-attached.v1', 'dossiers', {
  paperId: z.uuid(),
  ...PaperMarks.shape,
});

/** A file that was attached by mistake was taken out again. */
export const PaperRemoved = defineEvent('dossier.paper-removed.v1', 'dossiers', {
  paperId: z.uuid(),
  ...PaperMarks.shape,
});
