import { dossiers } from './dossiers.js';
import { shell } from './shell.js';

/** Every word on a screen, by page. English has the same keys; the compiler sees to it. */
export const vi = { dossiers, shell };
export type Words = typeof vi;
