import { DossierFinished } from '#contracts';
import { on } from '#messaging';
import { dossierFinished } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The result lies at the desk: the portal is told, as of the instant at which it happened. */
export const tellPortalWhenFinished = on(DossierFinished, syncs, (sync, { data }, { now }) =>
  dossierFinished(sync, data, now),
);
