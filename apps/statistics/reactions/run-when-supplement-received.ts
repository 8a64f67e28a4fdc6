import { SupplementReceived } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { promise } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** The papers came: the promise that holds now, if time runs again. */
export const runWhenSupplementReceived = on(SupplementReceived, facts, (fact = NOTHING, { data }) =>
  kept(promise(fact, data.at, data.appointmentAt)),
);
