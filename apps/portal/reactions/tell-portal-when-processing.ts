import { DossierProcessing } from '#contracts';
import { on } from '#messaging';
import { dossierProcessing } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The agencies have the dossier: the portal is told. */
export const tellPortalWhenProcessing = on(DossierProcessing, syncs, (sync, { data }, { now }) =>
  dossierProcessing(sync, data, now),
);
