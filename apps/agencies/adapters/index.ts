import type { Agency } from '#agency-kit';
import { landRegistry } from './land-registry/index.js';
import { tax } from './tax/index.js';
import { tdOffice } from './td-office/index.js';

/** Every agency the hub can talk to. To add one: a folder beside this file, and a line here. */
export const agencies: readonly Agency[] = [landRegistry, tax, tdOffice];
