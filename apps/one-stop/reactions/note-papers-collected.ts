import { PapersCollected } from '#contracts';
import { on } from '#messaging';
import { takePapersCollected } from '../domain/delivery.js';
import { dossiers } from '../store/dossiers.js';

/** The postman has the papers, and the fee if he took it. */
export const notePapersCollected = on(PapersCollected, dossiers, (dossier, { data }, { now }) =>
  takePapersCollected(dossier, data, { now }),
);
