import { DossierSubmitted } from '#contracts';
import { on } from '#messaging';
import { dossierSubmitted } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The dossier lies before the desk: the portal is told. */
export const tellPortalWhenSubmitted = on(DossierSubmitted, syncs, (sync, { data }, { now }) =>
  dossierSubmitted(sync, data, now),
);
