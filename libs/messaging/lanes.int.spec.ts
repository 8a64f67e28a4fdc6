import type { Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LANES } from './index.js';
import { giveUpLanes, takeLanes } from './lanes.js';

describe('lanes', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('agencies');
  });
  afterAll(() => database.drop());

  const numbers = (lanes: readonly { lane: number }[]) => lanes.map(({ lane }) => lane).toSorted((a, b) => a - b);

  it('are shared fairly between replicas that live', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await takeLanes(db, 'shared', a, 5_000);
    await takeLanes(db, 'shared', b, 5_000);

    const ofA = await takeLanes(db, 'shared', a, 5_000);
    const ofB = await takeLanes(db, 'shared', b, 5_000);

    expect([ofA.length, ofB.length]).toEqual([LANES / 2, LANES / 2]);
    expect(numbers([...ofA, ...ofB])).toEqual(numbers(Array.from({ length: LANES }, (_, lane) => ({ lane }))));
  });

  it('go to another replica when their owner is silent longer than its lease, and their epoch fences it', async () => {
    const [dead, heir] = [randomUUID(), randomUUID()];
    const held = await takeLanes(db, 'fenced', dead, 50);
    await pause(80);

    const taken = await takeLanes(db, 'fenced', heir, 50);

    expect(numbers(taken)).toEqual(numbers(held));
    const zombie = db.$queryRaw`select bus.claim('fenced', ${JSON.stringify(held.map((lane) => ({ ...lane, position: '7' })))}::json)`;
    await expect(zombie).rejects.toThrow(/lane lost/);
    const { rows } = await database.owner.query(
      `select max(position)::int as moved from bus.cursor where "group" = 'fenced'`,
    );
    expect(rows).toEqual([{ moved: 0 }]);
  });

  it('are free at once when their owner gives them up', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await takeLanes(db, 'given', a, 60_000);
    await giveUpLanes(db, 'given', a);

    const taken = await takeLanes(db, 'given', b, 60_000);

    expect(taken).toHaveLength(LANES);
  });

  it('are kept past a replica that was away for longer than a lease and is back: nobody waits to remove it', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    for (const one of [a, b, a, b]) await takeLanes(db, 'away', one, 60_000);
    await database.owner.query(
      `update bus.replica set seen_at = now() - interval '1 hour' where "group" = 'away' and owner = $1`,
      [a],
    );
    const atWork = await database.owner.connect();
    await atWork.query('begin');
    await atWork.query(`select bus.take_lanes('away', $1, 60000, $2)`, [a, LANES]);

    const taken = await takeLanes(db, 'away', b, 60_000);

    expect(taken).toHaveLength(LANES / 2);
    await atWork.query('commit');
    atWork.release();
  });
});
