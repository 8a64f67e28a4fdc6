import os from 'node:os';
import path from 'node:path';
import { rm } from 'node:fs/promises';
import pg from 'pg';

export interface BenchServer {
  readonly url: string;
  readonly urlAs: (schema: string) => string;
  stop(): Promise<void>;
}

const script = (name: string) => import(path.resolve('scripts/lib', name));

/**
 * A PostgreSQL of its own for one measurement, fsync on, migrated, with a table `bench` in each service's schema. In a folder that is
 * named it stays.
 */
export async function benchServer(kept?: string): Promise<BenchServer> {
  const { startPg } = await script('embedded-pg.mjs');
  const { freePort } = await script('free-port.mjs');
  const { migrate, openLogins } = await script('migrate.mjs');
  const dir = kept ?? path.join(os.tmpdir(), `lien-thong-bench-${process.pid}`);
  const server = await startPg({ dir, port: await freePort(), persistent: kept !== undefined });
  const url: string = await server.ensureDatabase('bench');
  await migrate(url);
  await openLogins(url, 'hub');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const schema of ['one_stop', 'agencies', 'postal', 'portal']) {
    await client.query(
      `create table if not exists ${schema}.bench(id uuid primary key, version int not null, state jsonb not null) with (fillfactor = 70)`,
    );
  }
  await client.end();
  return {
    url,
    urlAs: (schema) => url.replace(/\/\/[^@]*@/, `//hub_${schema}:hub@`),
    async stop() {
      await server.stop();
      if (!kept) await rm(dir, { recursive: true, force: true });
    },
  };
}
