import { PaymentRequested } from '#contracts';
import { on } from '#messaging';
import { paymentRequested } from '../domain/hear-dossier.js';
import { syncs } from '../store/syncs.js';

/** The applicant has to pay: the portal is told. */
export const tellPortalWhenPaymentRequested = on(PaymentRequested, syncs, (sync, { data }, { now }) =>
  paymentRequested(sync, data, now),
);
