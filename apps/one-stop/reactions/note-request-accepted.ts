import { RequestAccepted } from '#contracts';
import { takeAcceptance } from '../domain/unclaimed.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** Somebody at the agency has the request: it is not unclaimed any more. */
export const noteRequestAccepted = (setting: Setting) => onDossier(RequestAccepted, setting, takeAcceptance);
