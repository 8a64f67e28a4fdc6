import { RequestAccepted } from '#contracts';
import { on } from '#messaging';
import { takeAcceptance } from '../domain/unclaimed.js';
import { dossiers } from '../store/dossiers.js';

/** Somebody at the agency has the request: it is not unclaimed any more. */
export const noteRequestAccepted = on(RequestAccepted, dossiers, (dossier, { data }) => takeAcceptance(dossier, data));
