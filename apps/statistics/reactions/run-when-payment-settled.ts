import { PaymentSettled } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { promise } from '../domain/promises.js';
import { facts, kept } from '../store/facts.js';

/** All is paid: the promise that holds now, if time runs again. */
export const runWhenPaymentSettled = on(PaymentSettled, facts, (fact = NOTHING, { data }) =>
  kept(promise(fact, data.at, data.appointmentAt)),
);
