import { createTopics } from '#messaging';
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { HOPS, openDoor, ROUND } from './fold.js';

/** Which service is slow, and how much a decision of it costs. */
const SLOW = 1;
const BURN_US = 1_000;

interface Place {
  readonly url: string;
  readonly urlAs: (schema: string) => string;
  readonly brokers: readonly string[];
}

/** No message, and nothing that ever was. */
export async function emptied(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'truncate bus.log, bus.cursor, bus.inbox, portal.bench, one_stop.bench, agencies.bench, postal.bench',
  );
  await client.end();
}

/** Messages per second with every service a process of its own on Kafka, and `replicas` of a slow one. */
export async function processes({ url, urlAs, brokers }: Place, replicas: number, dossiers: number): Promise<number> {
  const prefix = `bench-${randomUUID()}.`;
  await createTopics({ brokers, prefix }, 1);
  const db = new pg.Pool({ connectionString: url, max: 1 });
  await emptied(url);
  const children = ROUND.flatMap(([schema], place) =>
    Array.from({ length: place === SLOW ? replicas : 1 }, () => start(place, urlAs(schema), brokers, prefix)),
  );
  const door = openDoor(urlAs);
  const walk = async (count: number) => {
    for (let i = 0; i < count; i += 1) door.file(randomUUID());
    await untilThrough(db, count);
  };
  await walk(64);
  await db.query('truncate portal.bench');
  const started = performance.now();
  await walk(dossiers);
  const seconds = (performance.now() - started) / 1000;
  await Promise.all([door.close(), db.end(), ...children.map(stop)]);
  return (dossiers * HOPS) / seconds;
}

function start(place: number, url: string, brokers: readonly string[], prefix: string): ChildProcess {
  const burn = place === SLOW ? BURN_US : 0;
  return fork(
    path.resolve('dist/test/bench/service.js'),
    [String(place), url, brokers.join(','), prefix, String(burn)],
    { execArgv: ['--disable-warning=TimeoutNegativeWarning'] },
  );
}

function stop(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

async function untilThrough(db: pg.Pool, dossiers: number): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ through: number }>(
      `select count(*)::int as through from portal.bench where (state->>'hops')::int = 2`,
    );
    if (rows[0]!.through >= dossiers) return;
    await pause(50);
  }
}
