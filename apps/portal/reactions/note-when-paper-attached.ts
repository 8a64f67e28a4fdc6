import { PaperAttached } from '#contracts';
import { on } from '#messaging';
import { paperAttached } from '../domain/hear-papers.js';
import { syncs } from '../store/syncs.js';

/** A file of a component: how it came into being goes with the next call. */
export const noteWhenPaperAttached = on(PaperAttached, syncs, (sync, { data }) => paperAttached(sync, data));
