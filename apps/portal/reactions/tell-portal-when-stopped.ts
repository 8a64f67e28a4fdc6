import { DossierStopped } from '#contracts';
import { on } from '#messaging';
import { dossierStopped } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** Processing stopped for good: the portal is told why. */
export const tellPortalWhenStopped = on(DossierStopped, syncs, (sync, { data }, { now }) =>
  dossierStopped(sync, data, now),
);
