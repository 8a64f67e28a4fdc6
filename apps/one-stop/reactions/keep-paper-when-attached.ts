import { PaperAttached } from '#contracts';
import { on } from '#messaging';
import { paperOf } from '../domain/papers/attach.js';
import { papers } from '../store/papers.js';

/** A file that came with an agency's answer is a paper like those that people attach, who write its row themselves. */
export const keepPaperWhenAttached = on(
  PaperAttached,
  papers,
  (known, { data }) => (known || !data.file ? undefined : { state: paperOf(data, data.file), events: [] }),
  ({ paperId }) => paperId,
);
