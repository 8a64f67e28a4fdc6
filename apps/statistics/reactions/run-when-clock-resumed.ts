import { ClockResumed } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { promise } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** The step that was nobody's time is over. */
export const runWhenClockResumed = on(ClockResumed, facts, (fact = NOTHING, { data }) =>
  kept(promise(fact, data.at, data.appointmentAt)),
);
