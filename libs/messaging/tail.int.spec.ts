import type { Database } from '#platform';
import { eventually, step, testDatabase, withWalks, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { Tail, type Told } from './tail.js';
import { Units } from './unit.js';

describe('the end of the log', () => {
  let database: TestDatabase;
  let db: Database;
  let units: Units;

  beforeAll(async () => {
    database = await testDatabase();
    await withWalks(database);
    db = await database.as('agencies');
    units = new Units(await database.as('one_stop'), 'one-stop');
  });
  afterAll(() => database.drop());

  it('tells who listens of which dossier something was told, and no longer who stopped', async () => {
    const tail = new Tail(db, 10);
    const heard: Told[] = [];
    const first = randomUUID();
    const stop = tail.listen((told) => heard.push(...told));
    await eventually(async () => {
      await step(units, first, 1);
      expect(heard).toContainEqual({ topic: 'dossiers', key: first, type: null });
    });

    stop();
    const later: string[] = [];
    const stopLater = tail.listen((told) => later.push(...told.map(({ key }) => key)));
    const second = randomUUID();
    await eventually(async () => {
      await step(units, second, 1);
      expect(later).toContain(second);
    });
    stopLater();

    expect(heard.filter(({ key }) => key === second)).toEqual([]);
  });

  it('says of submissions what they are: feedback has no dossier', async () => {
    const tail = new Tail(db, 10);
    const heard: Told[] = [];
    const key = randomUUID();
    const stop = tail.listen((told) => heard.push(...told));

    await eventually(async () => {
      await database.owner.query(
        `insert into bus.log (lane, id, topic, key, envelope)
          values (0, gen_random_uuid(), 'submissions', $1, '{"type":"feedback.changed.v1"}')`,
        [key],
      );
      expect(heard).toContainEqual({ topic: 'submissions', key, type: 'feedback.changed.v1' });
    });
    stop();
  });

  it('waits for a transaction that is still open, and tells it when it is over', async () => {
    let looks = 0;
    const counted = new Proxy(db, {
      get: (target, name) => ((looks += Number(name === '$queryRaw')), Reflect.get(target, name)),
    });
    const tail = new Tail(counted, 10);
    const heard: string[] = [];
    const stop = tail.listen((told) => heard.push(...told.map(({ key }) => key)));
    const warm = randomUUID();
    await eventually(async () => {
      await step(units, warm, 1);
      expect(heard).toContain(warm);
    });
    const slow = await database.owner.connect();
    const late = randomUUID();
    await slow.query('begin');
    await slow.query(
      `insert into bus.log (lane, id, topic, key, envelope) values (0, gen_random_uuid(), 'dossiers', $1, '{}')`,
      [late],
    );

    await step(units, randomUUID(), 1);
    const before = looks;
    await eventually(() => expect(looks).toBeGreaterThan(before + 2));
    await slow.query('commit');

    await eventually(() => expect(heard).toContain(late));
    slow.release();
    stop();
  });
});
