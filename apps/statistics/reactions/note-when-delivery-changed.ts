import { DeliveryChanged } from '#contracts';
import { on } from '#messaging';
import { NOTHING } from '../domain/fact.js';
import { facts, kept } from '../store/facts.js';

/** The applicant chose another way for the result. */
export const noteWhenDeliveryChanged = on(DeliveryChanged, facts, (fact = NOTHING, { data }) =>
  kept({ ...fact, resultDelivery: data.resultDelivery }),
);
