import { ResultHandedToPost } from '#contracts';
import { takeResultHandedToPost } from '../domain/delivery.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** The result is on its way; the dossier stays finished until the post proves delivery. */
export const noteResultHandedToPost = (setting: Setting) =>
  onDossier(ResultHandedToPost, setting, (dossier, _, moment) => takeResultHandedToPost(dossier, moment));
