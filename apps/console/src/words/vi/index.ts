import { dossier } from './dossier.js';
import { dossiers } from './dossiers.js';
import { receive } from './receive.js';
import { requests } from './requests.js';
import { shell } from './shell.js';
import { time } from './time.js';

/** Every word on a screen, by page. English has the same keys; the compiler sees to it. */
export const vi = { dossier, dossiers, receive, requests, shell, time };
export type Words = typeof vi;
