import { ResultHandedToPost } from '#contracts';
import { on } from '#messaging';
import { takeResultHandedToPost } from '../domain/delivery.js';
import { dossiers } from '../store/dossiers.js';

/** The result is on its way; the dossier stays finished until the post proves delivery. */
export const noteResultHandedToPost = on(ResultHandedToPost, dossiers, (dossier, _, { now }) =>
  takeResultHandedToPost(dossier, { now }),
);
