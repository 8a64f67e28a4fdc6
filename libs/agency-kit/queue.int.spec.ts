import { connect, Prisma } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { takeDue, type Queue, type Queued } from './queue.js';

const NOW = new Date('2026-06-11T01:00:00Z');
const LEASE_MS = 30_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const QUEUE: Queue = { table: 'portal.sync', where: Prisma.sql`true` };
const callOf = (id: string) => ({ id, action: 'record', body: {}, attempts: 0, notBefore: NOW.toISOString() });

describe('a row with calls that are due', () => {
  let database: TestDatabase;
  let [one, other]: ReturnType<typeof connect>[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    [one, other] = [connect(database.urlAs('portal'), 'portal', 2), connect(database.urlAs('portal'), 'portal', 2)];
  });
  beforeEach(() => database.owner.query('truncate portal.sync'));
  afterAll(async () => {
    await Promise.all([one!.$disconnect(), other!.$disconnect()]);
    await database.drop();
  });

  const wait = (count: number, nextAt: Date | null = NOW) =>
    database.owner.query(
      `insert into portal.sync (id, version, foreign_code, office_code, status, next_at, state)
       select gen_random_uuid(), 1, n, '', 'waiting', $2, $3 from generate_series(1, $1) n`,
      [count, nextAt, { calls: [callOf('a/1'), callOf('a/2')] }],
    );
  const take = (at: Date, limit = 10, db = one!) => takeDue<Queued>(db, QUEUE, limit, LEASE_MS, at);

  it('is taken with the first of its calls, and by nobody else until the lease is over: then the same call again', async () => {
    await wait(1);

    const [first, meanwhile, after] = [
      await take(NOW),
      await take(later(LEASE_MS - 1)),
      await take(later(LEASE_MS + 1)),
    ];

    expect([first, meanwhile, after].map((taken) => taken.map(({ call }) => call.id))).toEqual([['a/1'], [], ['a/1']]);
  });

  it('is not taken before its time, nor when nothing is to be made', async () => {
    await wait(1, later(1));
    await wait(1, null);

    expect(await take(NOW)).toEqual([]);
  });

  it('is passed over by a process while another has it in its hands, which does not wait for that', async () => {
    await wait(2);
    const holder = await database.owner.connect();
    await holder.query('begin');
    const { rows: held } = await holder.query('select id from portal.sync limit 1 for update');

    const taken = await take(NOW, 10, other);
    await holder.query('rollback');
    holder.release();

    expect(taken).toHaveLength(1);
    expect(taken[0]!.id).not.toBe(held[0].id);
  });
});
