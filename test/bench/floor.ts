import { uuidv7 } from '#messaging';
import pg from 'pg';

const HOPS = 8;

/**
 * The floor: one transaction per message with plain pg and prepared statements — update one row, insert the inbox row,
 * insert the next message, commit. No workflow, no order, no recovery: only the writes a hop cannot do without.
 * Gives messages per second.
 */
export async function floor(url: string, connections: number, inFlight: number, dossiers: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await pool.query(`
    drop schema if exists floor cascade; create schema floor;
    create table floor.dossier(id int primary key, state int not null default 0, version int not null default 0, changed_at timestamptz);
    create table floor.inbox(consumer text, message uuid, primary key (consumer, message));
    create table floor.outbox(id bigint generated always as identity primary key, message uuid, key text, payload json);`);
  await pool.query(`insert into floor.dossier(id) select generate_series(0, ${dossiers - 1})`);
  const payload = JSON.stringify({ note: 'x'.repeat(400) });
  let next = 0;
  const started = performance.now();
  const runDossiers = async () => {
    while (next < dossiers) {
      const id = next++;
      for (let hop = 0; hop < HOPS; hop += 1) await handleOne(pool, id, payload);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, runDossiers));
  const seconds = (performance.now() - started) / 1000;
  await pool.end();
  return (dossiers * HOPS) / seconds;
}

async function handleOne(pool: pg.Pool, id: number, payload: string): Promise<void> {
  const client = await pool.connect();
  const message = uuidv7(new Date());
  await client.query('begin');
  await client.query({
    name: 'u',
    text: 'update floor.dossier set state = state + 1, version = version + 1, changed_at = now() where id = $1',
    values: [id],
  });
  await client.query({ name: 'i', text: `insert into floor.inbox values ('hub', $1)`, values: [message] });
  await client.query({
    name: 'o',
    text: 'insert into floor.outbox(message, key, payload) values ($1, $2, $3)',
    values: [message, id, payload],
  });
  await client.query('commit');
  client.release();
}
