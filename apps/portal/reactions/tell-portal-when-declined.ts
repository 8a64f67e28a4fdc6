import { DossierDeclined } from '#contracts';
import { on } from '#messaging';
import { dossierDeclined } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The desk refused the dossier at reception: the portal is told why. */
export const tellPortalWhenDeclined = on(DossierDeclined, syncs, (sync, { data }, { now }) =>
  dossierDeclined(sync, data, now),
);
