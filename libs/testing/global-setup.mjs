// One PostgreSQL cluster for the run with a migrated template database, of which every integration spec gets a copy.
import os from 'node:os';
import path from 'node:path';
import { rm } from 'node:fs/promises';
import { startPg } from '../../scripts/lib/embedded-pg.mjs';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { migrate, openLogins } from '../../scripts/lib/migrate.mjs';

export default async function setup() {
  const dir = path.join(os.tmpdir(), `lien-thong-test-${process.pid}`);
  await rm(dir, { recursive: true, force: true });
  const pg = await startPg({ dir, port: await freePort(), persistent: false, fast: true });
  const template = await pg.ensureDatabase('template_hub');
  await migrate(template);
  await openLogins(template, 'hub');
  globalThis.__PG__ = pg;
  process.env.TEST_PG_URL = pg.url('');
}
