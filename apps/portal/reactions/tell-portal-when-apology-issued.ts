import { ApologyIssued } from '#contracts';
import { on } from '#messaging';
import { appointmentMoved } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** Another day was promised with an apology: the portal is told. */
export const tellPortalWhenApologyIssued = on(ApologyIssued, syncs, (sync, { data }, { now }) =>
  appointmentMoved(sync, data.newAt, now),
);
