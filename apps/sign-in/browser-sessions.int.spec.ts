import type { Actor } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { BrowserSessions } from './browser-sessions.js';

const MAI: Actor = { sub: 'mai', role: 'clerk', offices: ['000.00.14.H03'] };
const MINUTE = 60_000;

describe('a session of a browser', () => {
  let database: TestDatabase;
  let sessions: BrowserSessions;
  let now: Date;

  beforeAll(async () => {
    database = await testDatabase();
    const origin = () => 'http://127.0.0.1:3000';
    sessions = new BrowserSessions(await database.as('sign_in'), { origin, idleMinutes: 30, hours: 8, now: () => now });
  });
  afterAll(() => database.drop());
  beforeEach(() => (now = new Date('2026-11-24T01:00:00Z')));

  const later = (minutes: number) => (now = new Date(now.getTime() + minutes * MINUTE));

  it('says who its holder is until it is ended', async () => {
    const id = await sessions.begin(MAI, 'proof');

    const before = await sessions.find(id, true);
    const proof = await sessions.end(id);

    expect([before, proof, await sessions.find(id, true)]).toEqual([MAI, 'proof', undefined]);
  });

  it('has a new id at every sign-in, and the table holds none that a browser could show', async () => {
    const ids = [await sessions.begin(MAI, ''), await sessions.begin(MAI, '')];

    const { rows } = await database.owner.query<{ row: string }>(
      `select row_to_json(s)::text || encode(hash, 'escape') as row from sign_in.session s`,
    );

    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(rows.filter(({ row }) => row.includes(id))).toEqual([]);
  });

  it('ends when it lies idle, and not while somebody works', async () => {
    const worked = await sessions.begin(MAI, '');
    const idle = await sessions.begin(MAI, '');

    for (let i = 0; i < 3; i += 1) {
      later(20);
      await sessions.find(worked, true);
      await sessions.find(idle, false);
    }

    expect(await sessions.find(worked, true)).toEqual(MAI);
    expect(await sessions.find(idle, true)).toBeUndefined();
  });

  it('ends after its longest life, however busy, and is then swept away', async () => {
    const id = await sessions.begin(MAI, '');
    for (let i = 0; i < 24; i += 1) {
      later(20);
      await sessions.find(id, true);
    }

    expect(await sessions.find(id, true)).toBeUndefined();
    await sessions.begin(MAI, '');
    const { rows } = await database.owner.query<{ n: number }>(
      'select count(*)::int as n from sign_in.session where ends_at < $1',
      [now],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is out of reach for every other service', async () => {
    const other = await database.as('one_stop', 1);

    await expect(other.$queryRaw`select 1 from sign_in.session`).rejects.toThrow(/permission denied/);
  });
});
