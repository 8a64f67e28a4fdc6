import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { nextDossier, OFFICE, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

const NA_PHAC = 'H55.901';
/** Nà Phặc goes on with what was received under it. */
const GONE = '000.05.14.H03';

describe('a desk that stopped recording', () => {
  let database: TestDatabase;
  let spec: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const id = nextDossier();
    const now = new Date().toISOString();
    await oneStop.run({ correlationId: 'spec' }, async (unit) =>
      unit.emit(received(id, 1, 20, { officeCode: GONE, at: now })),
    );
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.fact where received_at is not null');
      if (rowCount !== 1) throw new Error('not heard yet');
    });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const quiet = async (role: 'head' | 'operator' | 'clerk', ...offices: string[]) => {
    const headers = await spec.as({ role, offices });
    return (await spec.app.inject({ url: '/v1/reports/quiet-desks', headers })).json();
  };

  it('is shown to its head, and not the one that recorded under the code of an office it goes on for', async () => {
    expect((await quiet('head', OFFICE)).items).toMatchObject([{ code: OFFICE, lastAt: null, quietAfterHours: 16 }]);
    expect((await quiet('head', NA_PHAC)).items).toEqual([]);
  });

  it('is shown to operators whosever it is, and to no clerk', async () => {
    const { items } = await quiet('operator');

    expect(items.map(({ code }: { code: string }) => code)).toContain(OFFICE);
    expect(items.map(({ code }: { code: string }) => code)).not.toContain(NA_PHAC);
    expect((await quiet('clerk', OFFICE)).code).toBe('auth/forbidden');
  });
});
