// Prisma's schema engine as WebAssembly over the pg driver adapter: same migrations folder, same _prisma_migrations table
// as `prisma migrate`, no native binary and no download.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationConnection } from './migration-connection.mjs';

const require = createRequire(import.meta.url);
const FILTERS = { externalTables: [], externalEnums: [] };
const LOCK = 'provider = "postgresql"\n';
const DESTRUCTIVE = /\b(DROP (TABLE|COLUMN|TYPE)|SET NOT NULL|SET DATA TYPE)\b/;

// The glue reports a Rust panic through this global (the Prisma CLI sets it too).
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(`schema engine: ${message}`) };

let loaded = false;
function loadWasm() {
  if (loaded) return;
  const imports = { ...glue };
  for (const name of Object.keys(glue)) {
    // The engine's 10 s lock timeout is never cleared: it must not keep the process alive.
    if (name.startsWith('__wbg_setTimeout_')) imports[name] = (run, ms) => setTimeout(() => run(), ms >>> 0).unref();
  }
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(file)), {
    './schema_engine_bg.js': imports,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  loaded = true;
}

/**
 * PrismaPg for the schema engine. Its own connectToShadowDb (7.10) overrides only `database`, which a connectionString
 * overrules — the "shadow" would be the LIVE database — and drops the database while still connected to it.
 */
class MigrationPg extends PrismaPg {
  #config;
  #open = new Set();

  constructor(url) {
    const { hostname, port, username, password, pathname, searchParams } = new URL(url);
    const config = {
      host: hostname,
      port: Number(port || 5432),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      ...(searchParams.get('sslmode') === 'require' && { ssl: true }),
    };
    super(config);
    this.#config = config;
  }

  async connect() {
    const connection = migrationConnection(await super.connect());
    this.#open.add(connection);
    return connection;
  }

  async connectToShadowDb() {
    const admin = await this.connect();
    const database = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
    await admin.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = migrationConnection(await new PrismaPg({ ...this.#config, database }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return shadow;
  }

  async close() {
    await Promise.all([...this.#open].map((connection) => connection.dispose()));
    this.#open.clear();
  }
}

const version = (name) => JSON.parse(fs.readFileSync(path.join('node_modules', name, 'package.json'), 'utf8')).version;

/** @prisma/schema-engine-wasm carries the engines' version; it must be the one the CLI generates the client with. */
export function assertEngineVersions() {
  const [wasm, cli] = [version('@prisma/schema-engine-wasm'), version('@prisma/engines-version')];
  if (wasm !== cli) throw new Error(`@prisma/schema-engine-wasm is ${wasm}, the Prisma CLI's engines are ${cli}`);
}

/** <dir>/<timestamp>_<name>/migration.sql and <dir>/migration_lock.toml, as Prisma's CLI lays them out. */
function readMigrations(dir) {
  const names = fs.existsSync(dir)
    ? fs
        .readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: dir,
    lockfile: { path: 'migration_lock.toml', content: LOCK },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** One schema file, or a folder of *.prisma files. */
function readSchema(target) {
  const paths = fs.statSync(target).isDirectory()
    ? fs
        .readdirSync(target)
        .filter((name) => name.endsWith('.prisma'))
        .sort()
        .map((name) => path.join(target, name))
    : [target];
  return paths.map((file) => ({ path: file, content: fs.readFileSync(file, 'utf8') }));
}

export async function openEngine({ url, schema, migrations }) {
  loadWasm();
  const adapter = new MigrationPg(url);
  const files = readSchema(schema);
  const engine = await glue.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {}, // the engine's own log, one JSON line a call
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const inMigrations = () => ({ tag: 'migrations', ...readMigrations(migrations) });
  const inSchema = { tag: 'schemaDatamodel', files };
  const inDatabase = { tag: 'schemaDatasource', files, configDir: path.dirname(path.resolve(schema)) };
  /** The SQL that leads from one to the other, or null. */
  async function diff(from, to) {
    const result = await engine.diff({
      from,
      to,
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters: FILTERS,
    });
    return result.exitCode === 0 ? null : result.stdout;
  }

  return {
    async deploy() {
      const done = await engine.applyMigrations({ migrationsList: readMigrations(migrations), filters: FILTERS });
      return done.appliedMigrationNames;
    },

    /** Writes a migration for what the schema has over the migrations; null when that is nothing. */
    async create(name) {
      const sql = await diff(inMigrations(), inSchema);
      if (sql === null) return null;
      const dir = path.join(migrations, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
      fs.mkdirSync(dir, { recursive: true });
      fs.writeFileSync(path.join(dir, 'migration.sql'), sql);
      fs.writeFileSync(path.join(migrations, 'migration_lock.toml'), LOCK);
      return { dir, warnings: sql.split('\n').filter((line) => DESTRUCTIVE.test(line)) };
    },

    /** What the schema has over the migrations, and what the live database has over them. */
    async drift() {
      return { schema: await diff(inMigrations(), inSchema), database: await diff(inMigrations(), inDatabase) };
    },

    status: () =>
      engine.diagnoseMigrationHistory({
        migrationsList: readMigrations(migrations),
        optInToShadowDatabase: false,
        filters: FILTERS,
      }),

    async close() {
      engine.free();
      await adapter.close();
    },
  };
}
