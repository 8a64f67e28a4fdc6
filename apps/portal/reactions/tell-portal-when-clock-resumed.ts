import { ClockResumed } from '#contracts';
import { on } from '#messaging';
import { appointmentMoved } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** Time runs again after a step outside the limit: the portal is told the new promise. */
export const tellPortalWhenClockResumed = on(ClockResumed, syncs, (sync, { data }, { now }) =>
  appointmentMoved(sync, data.appointmentAt, now),
);
