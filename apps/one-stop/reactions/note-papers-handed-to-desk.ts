import { PapersHandedToDesk } from '#contracts';
import { on } from '#messaging';
import { takePapersHandedToDesk } from '../domain/delivery.js';
import { dossiers } from '../store/dossiers.js';

/** The papers are at the desk: the dossier can be accepted. */
export const notePapersHandedToDesk = on(PapersHandedToDesk, dossiers, (dossier, _, { now }) =>
  takePapersHandedToDesk(dossier, { now }),
);
