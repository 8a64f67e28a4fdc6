import { ClockPaused } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { pause } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** A step runs whose time is not the office's. */
export const standStillWhenClockPaused = on(ClockPaused, facts, (fact = NOTHING, { data }) =>
  kept(pause(fact, data.at)),
);
