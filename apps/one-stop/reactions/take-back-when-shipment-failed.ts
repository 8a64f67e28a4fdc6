import { ShipmentFailed } from '#contracts';
import { on } from '#messaging';
import { takeShipmentFailed } from '../domain/delivery.js';
import { dossiers } from '../store/dossiers.js';

/** What the post could not collect or deliver is the desk's again. */
export const takeBackWhenShipmentFailed = on(ShipmentFailed, dossiers, (dossier, { data }, { now }) =>
  takeShipmentFailed(dossier, data, { now }),
);
