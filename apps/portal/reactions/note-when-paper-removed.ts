import { PaperRemoved } from '#contracts';
import { on } from '#messaging';
import { paperRemoved } from '../domain/hear-papers.js';
import { syncs } from '../store/syncs.js';

/** It was attached by mistake: the next call does not tell of it. */
export const noteWhenPaperRemoved = on(PaperRemoved, syncs, (sync, { data }) => paperRemoved(sync, data));
