import { WithdrawalRejected } from '#contracts';
import { on } from '#messaging';
import { withdrawalRejected } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The desk did not agree to the withdrawal: the portal is told where the dossier goes on. */
export const tellPortalWhenWithdrawalRejected = on(WithdrawalRejected, syncs, (sync, { data }, { now }) =>
  withdrawalRejected(sync, data, now),
);
