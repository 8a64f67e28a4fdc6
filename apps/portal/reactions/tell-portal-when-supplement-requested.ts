import { SupplementRequested } from '#contracts';
import { on } from '#messaging';
import { supplementRequested } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The applicant has to bring more papers: the portal is told which. */
export const tellPortalWhenSupplementRequested = on(SupplementRequested, syncs, (sync, { data }, { now }) =>
  supplementRequested(sync, data, now),
);
