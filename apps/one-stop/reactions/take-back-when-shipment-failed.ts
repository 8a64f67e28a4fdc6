import { ShipmentFailed } from '#contracts';
import { takeShipmentFailed } from '../domain/delivery.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** What the post could not collect or deliver is the desk's again. */
export const takeBackWhenShipmentFailed = (setting: Setting) => onDossier(ShipmentFailed, setting, takeShipmentFailed);
