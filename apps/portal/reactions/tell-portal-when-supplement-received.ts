import { SupplementReceived } from '#contracts';
import { on } from '#messaging';
import { supplementReceived } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The papers came: the portal is told that processing goes on. */
export const tellPortalWhenSupplementReceived = on(SupplementReceived, syncs, (sync, { data }, { now }) =>
  supplementReceived(sync, data, now),
);
