import type { Words } from '../vi/index.js';
import { dossiers } from './dossiers.js';
import { shell } from './shell.js';

export const en: Words = { dossiers, shell };
