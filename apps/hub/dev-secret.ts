import { keepOnce } from '#platform';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** The secret that hub and sandbox of this machine share when none is configured: made once, readable by this user only. */
export const devSecret = (dataDir: string): string =>
  keepOnce(path.join(dataDir, 'dev-secret'), () => `whsec_${randomBytes(32).toString('base64')}`);
