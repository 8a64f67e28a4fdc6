import { PaymentSettled } from '#contracts';
import { on } from '#messaging';
import { paymentSettled } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The duties are paid: the portal is told that processing goes on. */
export const tellPortalWhenPaymentSettled = on(PaymentSettled, syncs, (sync, { data }, { now }) =>
  paymentSettled(sync, data, now),
);
