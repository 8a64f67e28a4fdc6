import { StepSettled } from '#contracts';
import { on } from '#messaging';
import { stepSettled } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** An agency answered: a line in the portal’s list of progress. */
export const tellPortalWhenStepSettled = on(StepSettled, syncs, (sync, { data }, { now }) =>
  stepSettled(sync, data, now),
);
