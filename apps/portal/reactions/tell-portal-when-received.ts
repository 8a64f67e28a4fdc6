import { DossierReceived } from '#contracts';
import { on } from '#messaging';
import { dossierReceived } from '../domain/open-sync.js';
import { syncs } from '../store/syncs.js';

/** The desk accepted the dossier: the portal is told, and hears of one from the desk for the first time. */
export const tellPortalWhenReceived = on(DossierReceived, syncs, (sync, { data }, { now }) =>
  dossierReceived(sync, data, now),
);
