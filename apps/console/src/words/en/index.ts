import type { Words } from '../vi/index.js';
import { dossier } from './dossier.js';
import { dossiers } from './dossiers.js';
import { receive } from './receive.js';
import { requests } from './requests.js';
import { shell } from './shell.js';
import { time } from './time.js';

export const en: Words = { dossier, dossiers, receive, requests, shell, time };
