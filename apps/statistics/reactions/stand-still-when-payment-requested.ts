import { PaymentRequested } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { pause } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** The applicant has to pay: the clock stands still. */
export const standStillWhenPaymentRequested = on(PaymentRequested, facts, (fact = NOTHING, { data }) =>
  kept(pause(fact, data.at)),
);
