import { SubmissionFiled } from '#contracts';
import { on } from '#messaging';
import { submissionFiled } from '../domain/open-sync.js';
import { syncs } from '../store/syncs.js';

/** What the portal filed is followed from now on; there is nothing to tell it yet. */
export const openSyncWhenFiled = on(SubmissionFiled, syncs, (sync, { data }) => submissionFiled(sync, data));
