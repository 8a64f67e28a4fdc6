import type { Words } from '../vi/index.js';
import { badData } from './bad-data.js';
import { catalogue } from './catalogue.js';
import { dossier } from './dossier.js';
import { dossiers } from './dossiers.js';
import { feedback } from './feedback.js';
import { hub } from './hub.js';
import { mending } from './mending.js';
import { operations } from './operations.js';
import { overview } from './overview.js';
import { parked } from './parked.js';
import { post } from './post.js';
import { receive } from './receive.js';
import { reconciliation } from './reconciliation.js';
import { reports } from './reports.js';
import { requests } from './requests.js';
import { scores } from './scores.js';
import { shell } from './shell.js';
import { sync } from './sync.js';
import { time } from './time.js';

/** The same words as in Vietnamese, and those of the hub, which a Vietnamese screen has from the hub itself. */
export const en: Words & { readonly hub: typeof hub } = {
  badData,
  catalogue,
  dossier,
  dossiers,
  feedback,
  hub,
  mending,
  operations,
  overview,
  parked,
  post,
  receive,
  reconciliation,
  reports,
  requests,
  scores,
  shell,
  sync,
  time,
};
