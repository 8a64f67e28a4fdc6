import { AppointmentRecalculated } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { move } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** Another calendar, or an outage that was certified: the promise moves. An apology moves none. */
export const moveWhenAppointmentRecalculated = on(AppointmentRecalculated, facts, (fact = NOTHING, { data }) =>
  kept(move(fact, data.at, data.newAt)),
);
