import { ResultDelivered } from '#contracts';
import { on } from '#messaging';
import { takeResultDelivered } from '../domain/delivery.js';
import { dossiers } from '../store/dossiers.js';

/** The post's proof of delivery, and nothing else, returns a posted dossier. */
export const returnWhenResultDelivered = on(ResultDelivered, dossiers, (dossier, { data }, { now }) =>
  takeResultDelivered(dossier, data, { now }),
);
