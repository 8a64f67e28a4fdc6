import { sqlStateOf, type Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import type { Message } from '../broker.js';
import { claim, HeldBatch } from '../held-batch.js';
import type { Lane } from '../lanes.js';
import { bringAgain, recognised, takeLane, type Brought } from './brought.js';

const LANE = 3;

describe('a lane that Kafka gave', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('agencies');
  });
  afterAll(() => database.drop());

  const outcomeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => sqlStateOf(error),
    );
  const to = (lane: Lane, position: number): Lane => ({ ...lane, tx: '9', position: String(position) });
  const claimed = (group: string, ...lanes: Lane[]) => outcomeOf(db.$queryRaw`select ${claim(group, lanes)}`);
  const cursorOf = async (group: string) => {
    const { rows } = await database.owner.query<{ tx: string; position: string }>(
      `select tx::text, position::text from bus.cursor where "group" = $1 and lane = $2`,
      [group, LANE],
    );
    return rows[0];
  };

  it('refuses whoever had it before', async () => {
    const first = await takeLane(db, 'fenced', LANE, randomUUID());
    const second = await takeLane(db, 'fenced', LANE, randomUUID());

    expect(await claimed('fenced', to(first, 1))).toBe('LT001');
    expect(await claimed('fenced', to(second, 1))).toBe('done');
  });

  it('stands where it was left, and never goes back', async () => {
    await claimed('forward', to(await takeLane(db, 'forward', LANE, randomUUID()), 5));

    const lane = await takeLane(db, 'forward', LANE, randomUUID());

    expect(lane).toMatchObject({ lane: LANE, tx: '9', position: '5' });
    expect(await claimed('forward', to(lane, 4))).toBe('LT001');
    expect(await claimed('forward', to(lane, 5))).toBe('done');
  });

  it('takes a stranger in once, in the transaction in which the lane moves', async () => {
    const lane = await takeLane(db, 'strangers', LANE, randomUUID());
    const stranger = (id: string): Message => ({ topic: '', lane: LANE, raw: {}, stranger: id, place: to(lane, 7) });
    const take = (...ids: string[]) => {
      const messages = ids.map(stranger);
      const batch = new HeldBatch('strangers', new Map([[LANE, lane]]), messages, new Map([[LANE, to(lane, 7)]]));
      return outcomeOf(db.$queryRaw`select ${batch.claim(messages)}`);
    };

    expect(await take('a', 'b')).toBe('done');
    expect(await take('b', 'c')).toBe('LT001');
    expect(await take('c')).toBe('done');
  });

  it('knows a stranger it met, and one that the log has', async () => {
    const { owner } = database;
    const inLog = randomUUID();
    await owner.query(
      `insert into bus.log (lane, id, topic, key, envelope) values ($1, $2, 'dossiers', 'known', '{}')`,
      [LANE, inLog],
    );
    await owner.query(`insert into bus.inbox values ('met', 'b')`);
    const stranger = (id: string, key = 'x'): Brought => ({
      lane: LANE,
      message: { topic: '', lane: LANE, raw: { subject: key }, stranger: id },
    });
    const other: Brought = { lane: LANE, place: { tx: '1', position: '1' }, after: { tx: '0', position: '0' } };

    const brought = await recognised(db, 'met', [
      ...['a', 'b', 'c', 'a'].map((id) => stranger(id)),
      other,
      stranger(inLog, 'known'),
    ]);

    expect(brought).toEqual([
      stranger('a'),
      stranger('c'),
      other,
      { ...stranger(inLog, 'known'), place: { tx: expect.any(String), position: expect.any(String) } },
    ]);
  });

  it('is brought again from where it stands, by a relay that is fenced off where it was further', async () => {
    const relay = to(await takeLane(db, 'relay', LANE, randomUUID()), 8);
    await claimed('relay', relay);

    await bringAgain(db, [to(relay, 6)]);

    expect(await cursorOf('relay')).toEqual({ tx: '9', position: '6' });
    expect(await claimed('relay', to(relay, 9))).toBe('LT001');
  });

  it('is not brought from further on than the relay’s cursor says, but by another relay: this one may have brought more', async () => {
    const relay = await takeLane(db, 'relay', LANE, randomUUID());
    const { position } = relay;

    await bringAgain(db, [to(relay, 99)]);

    expect(await cursorOf('relay')).toMatchObject({ position });
    expect(await claimed('relay', to(relay, 100))).toBe('LT001');
  });
});
