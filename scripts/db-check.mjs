// Applies all migrations to an empty PostgreSQL and fails when they and the schema files differ.
import os from 'node:os';
import path from 'node:path';
import { rm } from 'node:fs/promises';
import { startPg } from './lib/embedded-pg.mjs';
import { freePort } from './lib/free-port.mjs';
import { openEngine } from './lib/schema-engine.mjs';

const dir = path.join(os.tmpdir(), `lien-thong-drift-${process.pid}`);
const pg = await startPg({ dir, port: await freePort(), persistent: false, fast: true });
const engine = await openEngine({
  url: await pg.ensureDatabase('drift'),
  schema: 'prisma/schema',
  migrations: 'prisma/migrations',
});
await engine.deploy();
const { schema, database } = await engine.drift();
await engine.close();
await pg.stop();
await rm(dir, { recursive: true, force: true });
if (schema) console.error(`In prisma/schema, not in prisma/migrations (npm run db:create -- <name>):\n${schema}`);
if (database) console.error(`In the database, not in prisma/migrations:\n${database}`);
if (schema || database) process.exitCode = 1;
else console.log('migrations and schema agree');
