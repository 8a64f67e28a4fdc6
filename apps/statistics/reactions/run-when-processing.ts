import { DossierProcessing } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { promise } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** It goes on; a promise is told with it where time runs again by that. */
export const runWhenProcessing = on(DossierProcessing, facts, (fact = NOTHING, { data }) =>
  kept(promise(fact, data.at, data.appointmentAt)),
);
