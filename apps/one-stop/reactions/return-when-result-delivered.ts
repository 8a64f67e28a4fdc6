import { ResultDelivered } from '#contracts';
import { takeResultDelivered } from '../domain/delivery.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** The post's proof of delivery, and nothing else, returns a posted dossier. */
export const returnWhenResultDelivered = (setting: Setting) => onDossier(ResultDelivered, setting, takeResultDelivered);
