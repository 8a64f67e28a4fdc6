// node scripts/db.mjs generate | deploy | create <name> | drift | status
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { openLogins } from './lib/migrate.mjs';
import { assertEngineVersions, openEngine } from './lib/schema-engine.mjs';

const [command, name] = process.argv.slice(2);

async function withEngine(work) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const engine = await openEngine({ url, schema: 'prisma/schema', migrations: 'prisma/migrations' });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const commands = {
  // `prisma generate` never starts the schema engine, but the CLI downloads one unless told where one is: any file will do.
  generate() {
    if (!existsSync('node_modules/prisma')) return; // production install
    assertEngineVersions();
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    const run = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
      env,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`prisma generate failed\n${run.stdout}${run.stderr}`);
  },

  /** With ROLE_PASSWORD the services' roles may log in by it: what the hub as one process does at its start. */
  async deploy() {
    const applied = await withEngine((engine) => engine.deploy());
    console.log(applied.length ? `applied ${applied.join(', ')}` : 'nothing to apply');
    const { DATABASE_URL, ROLE_PASSWORD } = process.env;
    if (ROLE_PASSWORD) await openLogins(DATABASE_URL, ROLE_PASSWORD);
  },

  create: () =>
    withEngine(async (engine) => {
      if (!/^[a-z0-9_]+$/.test(name ?? '')) throw new Error('usage: db.mjs create <snake_case_name>');
      const made = await engine.create(name);
      console.log(made ? `wrote ${made.dir}` : 'the schema has no changes');
      for (const warning of made?.warnings ?? []) console.warn(`review: ${warning.trim()}`);
    }),

  drift: () =>
    withEngine(async (engine) => {
      const { schema, database } = await engine.drift();
      if (schema) console.log(`-- in the schema, not in the migrations\n${schema}`);
      if (database) console.log(`-- in the database, not in the migrations\n${database}`);
      if (schema || database) process.exitCode = 2;
      else console.log('no drift');
    }),

  status: () => withEngine(async (engine) => console.log(JSON.stringify(await engine.status(), null, 2))),
};

if (!commands[command]) {
  console.error(`usage: db.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(64);
}
try {
  await commands[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
