import { badData } from './bad-data.js';
import { catalogue } from './catalogue.js';
import { dossier } from './dossier.js';
import { dossiers } from './dossiers.js';
import { feedback } from './feedback.js';
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

/** Every word on a screen, by page. English has the same keys; the compiler sees to it. */
export const vi = {
  badData,
  catalogue,
  dossier,
  dossiers,
  feedback,
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
export type Words = typeof vi;
