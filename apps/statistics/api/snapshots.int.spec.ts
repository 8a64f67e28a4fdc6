import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { createHash } from 'node:crypto';
import { finished, nextDossier, OFFICE, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

/** The reporting month of June 2026 is the days from 15 May to 14 June. */
const JUNE = { period: '2026-06', office: OFFICE };

describe('figures as they were reported', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let head: { authorization: string };
  let oneStop: Units;
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    oneStop = new Units(await database.as('one_stop'), 'one-stop');
    await settles(3, 10, 8);
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  async function settles(receivedOn: number, promised: number, on: number) {
    const before = await count();
    const id = nextDossier();
    await oneStop.run({ correlationId: 'spec' }, async (unit) =>
      unit.emit(received(id, receivedOn, promised), finished(id, on)),
    );
    await eventually(async () => expect(await count()).toBe(before + 1));
  }
  const count = async () =>
    (await database.owner.query('select from statistics.fact where finished_at is not null')).rowCount!;
  const freeze = (body: object, headers = head) =>
    spec.app.inject({ method: 'POST', url: '/v1/reports/snapshots', headers, payload: body });
  const get = (path: string, headers = head) => spec.app.inject({ url: `/v1/reports/snapshots${path}`, headers });
  const heard = async () =>
    (await database.owner.query(`select envelope from bus.log where topic = 'snapshots' order by position`)).rows.map(
      ({ envelope }) => envelope,
    );

  it('are kept with a hash that anybody can work out again, told once, and stay as they are when more becomes known', async () => {
    const frozen = await freeze(JUNE);
    const { id, sha256 } = frozen.json();
    const content = await get(`/${id}/content`);
    await settles(4, 9, 11);

    const [before, now] = [
      (await get(`/${id}`)).json(),
      await spec.app.inject({ url: '/v1/reports/ii-06a?period=2026-06', headers: head }),
    ];

    expect(frozen.statusCode).toBe(201);
    expect(createHash('sha256').update(content.rawPayload).digest('hex')).toBe(sha256);
    expect(before.total).toMatchObject({ counted: 1, early: 1, late: 0 });
    expect(now.json().total).toMatchObject({ counted: 2, late: 1 });
    expect(await heard()).toMatchObject([{ subject: id, data: { snapshotId: id, sha256, content: content.body } }]);
  });

  it('are corrected by figures that name them, with a reason, and by nothing else', async () => {
    const [latest] = (await get('?period=2026-06')).json().items;

    const again = await freeze(JUNE);
    const silent = await freeze({ ...JUNE, corrects: latest.id });
    const corrected = await freeze({ ...JUNE, corrects: latest.id, reason: 'Một hồ sơ nhập muộn' });
    const twice = await freeze({ ...JUNE, corrects: latest.id, reason: 'Một hồ sơ nhập muộn' });
    const same = await freeze({ ...JUNE, corrects: corrected.json().id, reason: 'Gửi lại' });

    expect([again.json().code, silent.json().code]).toEqual(['snapshot/already-taken', 'request/invalid']);
    expect([corrected.statusCode, twice.json().code]).toEqual([201, 'snapshot/already-taken']);
    expect(same.json().code).toBe('snapshot/nothing-changed');
    expect((await get('?period=2026-06')).json().items).toMatchObject([{ corrects: latest.id }, { id: latest.id }]);
  });

  it.each([
    ['qd-766', 'QĐ 766/QĐ-TTg'],
    ['cchc', 'Báo cáo CCHC'],
  ])(
    'of %s are frozen beside the others of the period, and can be held against what is counted now',
    async (report, form) => {
      const march = { period: '2026-03', office: OFFICE, report };
      const told = (await heard()).length;

      const frozen = await freeze(march);
      const again = await freeze(march);
      const { id, sha256 } = frozen.json();
      const content = await get(`/${id}/content`);
      const same = (await get(`/${id}/recount`)).json();
      await settles(-85, -75, -80);
      const later = (await get(`/${id}/recount`)).json();

      expect(frozen.json()).toMatchObject({ report, form });
      expect(again.json().code).toBe('snapshot/already-taken');
      expect(createHash('sha256').update(content.rawPayload).digest('hex')).toBe(sha256);
      expect((await heard()).slice(told)).toMatchObject([{ data: { form, sha256, content: content.body } }]);
      expect(same).toEqual({ sha256, isEqual: true, differences: [] });
      expect(later.isEqual).toBe(false);
      expect(later.differences).toContainEqual(expect.objectContaining({ figure: 'denominator' }));
      expect((await get(`/${id}/content`)).body).toBe(content.body);
    },
  );

  it('of Biểu II.06a say which line differs when they are counted again', async () => {
    const [latest] = (await get('?period=2026-06')).json().items;
    await settles(5, 9, 12);

    const { isEqual, differences } = (await get(`/${latest.id}/recount`)).json();

    expect(isEqual).toBe(false);
    expect(differences).toContainEqual({ line: 'Tổng cộng', figure: 'late', reported: 1, now: 2 });
  });

  it('are those of a period that is over, of one’s own office', async () => {
    const running = await freeze({ ...JUNE, period: '2099-06' });
    const foreign = await freeze({ ...JUNE, office: '000.00.99.H03' });
    const stranger = await spec.as({ role: 'head', offices: ['000.00.99.H03'] });
    const [{ id }] = (await get('')).json().items;

    expect(running.json().code).toBe('snapshot/period-not-over');
    expect(foreign.json().code).toBe('office/unknown');
    expect((await get(`/${id}`, stranger)).json().code).toBe('snapshot/not-found');
    expect((await get('', stranger)).json().items).toEqual([]);
  });

  it('cannot be changed or removed by the service itself', async () => {
    const db = await database.as('statistics');

    await expect(db.$executeRaw`update statistics.snapshot set content = '{}'`).rejects.toThrow('permission denied');
    await expect(db.$executeRaw`delete from statistics.snapshot`).rejects.toThrow('permission denied');
  });

  it('are frozen once when two ask at the same time: the database takes no second', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => freeze({ ...JUNE, period: '2026-05' })));
    const beside = database.owner.query(`insert into statistics.snapshot
      select gen_random_uuid(), form, office_code, first_day, last_day, now(), taken_by, null, null, sha256, content
      from statistics.snapshot where first_day = '2026-04-15'`);

    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    await expect(beside).rejects.toThrow('snapshot_first_of_period');
  });
});
