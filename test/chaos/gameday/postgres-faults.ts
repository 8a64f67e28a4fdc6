import pg from 'pg';
import type { Fault } from './fault.js';
import { pause } from './wait.js';

export const crashPostgres: Fault = {
  name: 'crash PostgreSQL',
  async strike({ server }, dice) {
    await pause(dice.between(1_000, 3_000));
    await server.crash();
    await pause(dice.between(1_000, 2_000));
  },
};

export const killBackends: Fault = {
  name: 'kill connections to PostgreSQL',
  async strike({ db }, dice) {
    for (let n = 0; n < 4; n += 1) {
      await db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename like 'hub\\_%' and pid % 2 = $1`,
        [n % 2],
      );
      await pause(dice.between(300, 1_500));
    }
  },
};

/** Somebody holds what every batch and every unit needs, for longer than a poll and shorter than our limits. */
export const lockedTable: Fault = {
  name: 'tables of the bus locked',
  async strike({ db }, dice) {
    const client = await db.connect();
    try {
      await client.query('begin; lock table bus.cursor, bus.inbox, bus.log in exclusive mode');
      await pause(dice.between(4_000, 6_000));
    } finally {
      await client.query('rollback');
      client.release();
    }
  },
};

/** Strangers take every connection PostgreSQL gives; the services' own are broken off, and they get no new ones. */
export const fullConnections: Fault = {
  name: 'no connection left',
  async strike({ db, server, witness }, dice) {
    const strangers: pg.Client[] = [];
    const owner = await db.connect();
    try {
      await takeAll(server.url, strangers);
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename like 'hub\\_%'`);
      await takeAll(server.url, strangers);
      witness.note('every connection taken by strangers');
      await pause(dice.between(4_000, 7_000));
    } finally {
      owner.release();
      await Promise.all(strangers.map((client) => client.end().catch(() => {})));
    }
  },
};

async function takeAll(connectionString: string, taken: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    try {
      await client.connect();
    } catch {
      return;
    }
    taken.push(client);
  }
}
