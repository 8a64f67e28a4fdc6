import { DossierReturned } from '#contracts';
import { on } from '#messaging';
import { dossierReturned } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The applicant has the result: the portal is told. */
export const tellPortalWhenReturned = on(DossierReturned, syncs, (sync, { data }, { now }) =>
  dossierReturned(sync, data, now),
);
