import { WithdrawalRequested } from '#contracts';
import { on } from '#messaging';
import { withdrawalRequested } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The applicant wants the dossier back: the portal is told. */
export const tellPortalWhenWithdrawalRequested = on(WithdrawalRequested, syncs, (sync, { data }, { now }) =>
  withdrawalRequested(sync, data, now),
);
