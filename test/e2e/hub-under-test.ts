import { testDatabase, type TestDatabase } from '#testing';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readHubConfig } from '../../apps/hub/config.js';
import { devSecret } from '../../apps/hub/dev-secret.js';
import { freeCounterparties, freePorts } from '../../apps/hub/demo/free-ports.js';
import { startHub, type Hub } from '../../apps/hub/hub.js';

export interface HubUnderTest extends Hub {
  readonly database: TestDatabase;
  /** What systems show the development identity provider for a token. */
  readonly secret: string;
}

/** The whole hub with its sandbox, on a database, a folder and ports of its own. */
export async function hubUnderTest(env: Readonly<Record<string, string>> = {}): Promise<HubUnderTest> {
  const database = await testDatabase();
  const [PORT] = await freePorts(1);
  const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-hub-'));
  const config = readHubConfig({
    LOG_LEVEL: 'silent',
    DATABASE_URL: `${process.env.TEST_PG_URL}${database.name}`,
    DATA_DIR,
    PORT,
    METRICS_PORT: '0',
    ...(await freeCounterparties()),
    SANDBOX_PROFILE: 'calm',
    SANDBOX_SPEED: '0',
    ...env,
  });
  const hub = await startHub(config);
  return {
    ...hub,
    database,
    secret: devSecret(DATA_DIR),
    async close() {
      await hub.close();
      await database.drop();
      await rm(DATA_DIR, { recursive: true, force: true });
    },
  };
}
