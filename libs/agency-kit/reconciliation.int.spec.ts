import { connect } from '#platform';
import { eventually, ONLY_INTERVALS, testDatabase, type TestDatabase } from '#testing';
import { jest } from '@jest/globals';
import { Reconciliation } from './reconciliation.js';

const HOUR_MS = 60 * 60_000;
const LOOK_MS = 10 * 60_000;

describe('the daily comparison', () => {
  let database: TestDatabase;
  let db: ReturnType<typeof connect>;
  let reconciliation: Reconciliation;
  beforeAll(async () => {
    database = await testDatabase();
    db = connect(database.urlAs('portal'), 'portal', 2);
    reconciliation = new Reconciliation({ db, schema: 'portal', compare: nothing, log: { error: () => {} } });
    jest.useFakeTimers(ONLY_INTERVALS);
    reconciliation.open();
  });
  afterAll(async () => {
    await reconciliation.close();
    jest.useRealTimers();
    await db.$disconnect();
    await database.drop();
  });

  async function* nothing() {
    yield { abouts: [], found: [] };
  }
  const ended = async () =>
    (await database.owner.query('select from portal.comparison where ended_at is not null')).rowCount;
  const total = async () => (await database.owner.query('select from portal.comparison')).rowCount;
  async function passes(ms: number): Promise<void> {
    await database.owner.query(`update portal.comparison set started_at = started_at - $1 * interval '1 ms'`, [ms]);
    jest.advanceTimersByTime(LOOK_MS);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  it('begins by itself, is not made again within the day, and is a day later', async () => {
    await passes(0);
    await eventually(async () => expect(await ended()).toBe(1));

    await passes(22 * HOUR_MS);
    const within = await total();
    await passes(2 * HOUR_MS);

    await eventually(async () => expect(await ended()).toBe(2));
    expect(within).toBe(1);
  });
});
