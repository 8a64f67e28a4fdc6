import { AppointmentRecalculated } from '#contracts';
import { on } from '#messaging';
import { appointmentMoved } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** A promise moved for a reason outside the dossier: the portal is told. */
export const tellPortalWhenAppointmentRecalculated = on(AppointmentRecalculated, syncs, (sync, { data }, { now }) =>
  appointmentMoved(sync, data.newAt, now),
);
