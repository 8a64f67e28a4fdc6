import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { nextDossier, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

describe('an operator', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let operator: { authorization: string };
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    operator = await spec.as({ role: 'operator' });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const post = (path: string, headers = operator) =>
    spec.app.inject({ method: 'POST', url: `/v1/statistics/${path}`, headers });
  const runs = async () => (await spec.app.inject({ url: '/v1/statistics/runs', headers: operator })).json().items;
  const health = async () => (await spec.app.inject({ url: '/health' })).json().details.statistics;
  const untilEnded = () => eventually(async () => expect((await runs())[0].endedAt).not.toBeNull());

  it('has facts checked, sees in health that some differ, and has them counted anew', async () => {
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    await oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(received(nextDossier(), 1, 20)));
    await eventually(async () => {
      expect((await database.owner.query('select from statistics.fact')).rowCount).toBe(1);
    });
    await database.owner.query('update statistics.fact set received_at = now()');

    expect((await post('checks')).statusCode).toBe(202);
    await untilEnded();
    const differed = [(await runs())[0], await health()];
    await post('counts');
    await untilEnded();
    await post('checks');
    await untilEnded();

    expect(differed).toMatchObject([
      { dossiers: 1, differing: 1 },
      { status: 'degraded', differing: 1 },
    ]);
    expect(await runs()).toMatchObject([
      { kind: 'check', differing: 0, fault: null },
      { kind: 'count-anew', dossiers: 1, fault: null },
      { kind: 'check', differing: 1 },
    ]);
    expect(await health()).toMatchObject({ status: 'up', differing: 0 });
  });

  it('is refused a second run beside one under way, but not beside one whose process died', async () => {
    const { rows } = await database.owner.query(
      `insert into statistics.run (kind, sample) values ('check', '{}') returning id`,
    );

    const beside = await post('counts');
    await database.owner.query(`update statistics.run set beat_at = now() - interval '2 minutes' where id = $1`, [
      rows[0].id,
    ]);
    const after = await post('checks');
    await untilEnded();

    expect([beside.statusCode, beside.json().code]).toEqual([409, 'statistics/under-way']);
    expect(after.statusCode).toBe(202);
    expect((await runs())[1]).toMatchObject({ fault: 'abandoned' });
  });

  it('alone may do so', async () => {
    expect((await post('counts', await spec.as({ role: 'head', offices: ['000.00.14.H03'] }))).statusCode).toBe(403);
  });
});
