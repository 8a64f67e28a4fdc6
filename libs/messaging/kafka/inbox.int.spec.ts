import { sqlStateOf, type Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { claim, freshOf, takeLane, type Delivered, type Held } from './inbox.js';

describe('the inbox of a group', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('agencies');
  });
  afterAll(() => database.drop());

  const claimed = (group: string, held: Held, ...ids: string[]) => db.$queryRaw`select ${claim(group, [held], ids)}`;
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => sqlStateOf(error),
    );

  it('refuses a reader whose lane another has taken, though the messages are new', async () => {
    const first = await takeLane(db, 'fenced', 3, randomUUID());
    const second = await takeLane(db, 'fenced', 3, randomUUID());

    expect(await refused(claimed('fenced', first, 'a'))).toBe('LT001');
    expect(await refused(claimed('fenced', second, 'a'))).toBe('done');
  });

  it('refuses a message that was handled before', async () => {
    const held = await takeLane(db, 'once', 3, randomUUID());
    await claimed('once', held, 'a', 'b');

    expect(await refused(claimed('once', held, 'b', 'c'))).toBe('LT001');
    expect(await refused(claimed('once', held, 'c'))).toBe('done');
  });

  it('gives of what was delivered what is new, each once and in its order', async () => {
    const held = await takeLane(db, 'sorted', 3, randomUUID());
    await claimed('sorted', held, 'b');
    const message = (id: string): Delivered => ({ id, topic: 'dossiers', lane: 3, raw: { subject: 'x' } });

    const fresh = await freshOf(db, 'sorted', ['a', 'b', 'c', 'a', 'd'].map(message));

    expect(fresh.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('finds what was read from the log before, without reading all of a lane’s past', async () => {
    const past = 20_000;
    const { owner } = database;
    await owner.query(
      `insert into bus.log (lane, id, topic, key, envelope)
       select n % 8, gen_random_uuid(), 'dossiers', 'past-' || n, '{}' from generate_series(1, $1) n`,
      [past],
    );
    await owner.query(
      `insert into bus.cursor ("group", lane, tx, position) select 'moved', lane, max(tx), max(position) from bus.log group by lane`,
    );
    const wanted = `select id::text, key from bus.log where key like 'past-%77'`;
    const { rows } = await owner.query<{ id: string; key: string }>(wanted);

    const fresh = await freshOf(
      db,
      'moved',
      rows.map(({ id, key }) => ({ id, topic: 'dossiers', lane: 5, raw: { subject: key } })),
    );
    const [{ Plan: plan }] = (
      await owner.query<{ 'QUERY PLAN': [{ Plan: Record<string, unknown> }] }>(
        `explain (analyze, buffers, format json) select * from bus.handled('moved', $1, $2)`,
        [rows.map(({ id }) => id), rows.map(({ key }) => key)],
      )
    ).rows[0]!['QUERY PLAN'];

    expect(fresh).toEqual([]);
    expect(plan).toMatchObject({ 'Actual Rows': rows.length });
    expect(plan['Shared Hit Blocks']).toBeLessThan(past / 50);
  });
});
