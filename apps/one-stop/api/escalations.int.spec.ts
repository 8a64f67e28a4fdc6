import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { papersOf, TRANSFER, TRANSFER_FACTS } from '../domain/examples.js';
import { OneStopModule } from '../one-stop.module.js';

const OFFICE = '000.00.14.H03';
const DOSSIER = {
  procedure: TRANSFER.code,
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẩy' },
  components: papersOf(TRANSFER),
  facts: { ...TRANSFER_FACTS, originUnclear: true },
  resultDelivery: 'counter',
};
const DAY_MS = 86_400_000;
/** A clock that can be set forward. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead);

describe('time that passes over a dossier', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let clerk: { authorization: string };
  let head: { authorization: string };

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures', now }));
    [clerk, head] = [
      await spec.as({ role: 'clerk', offices: [OFFICE] }),
      await spec.as({ role: 'head', offices: [OFFICE] }),
    ];
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const call = async (method: 'GET' | 'POST', url: string, payload?: object, headers: object = clerk) => {
    const key = { 'idempotency-key': randomUUID() };
    const answer = await spec.app.inject({ method, url, ...(payload && { payload }), headers: { ...key, ...headers } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const kindsOf = async (query = '') =>
    (await call('GET', `/v1/escalations${query}`)).body.items.map(({ kind }: { kind: string }) => kind);

  /** What the head has to sign, of a dossier that is late by the wall's clock. */
  const toSign = async (id: string) => {
    await database.owner.query(`update one_stop.dossier set due_at = now() - interval '1 day' where id = $1`, [id]);
    return (await call('GET', '/v1/overview', undefined, head)).body.apologies;
  };

  it('is seen by clerk and head, leads to an apology, and to another promise, once', async () => {
    const { id } = (await call('POST', '/v1/dossiers', DOSSIER)).body;
    expect(await kindsOf()).toEqual([]);

    ahead = 60 * DAY_MS;
    await eventually(async () =>
      expect((await kindsOf()).toSorted()).toEqual([
        'apology-drafted',
        'appointment-missed',
        'appointment-near',
        'request-returned',
        'request-unclaimed',
        'step-missed',
        'step-near',
      ]),
    );
    const { body } = await call('GET', `/v1/dossiers/${id}`);
    const { newAt } = (await call('GET', `/v1/dossiers/${id}/time`)).body.draft;
    const waiting = await toSign(id);
    const apology = { reason: 'Chờ xác nhận nguồn gốc đất', appointmentAt: newAt };
    const [byClerk, first, second] = [
      await call('POST', `/v1/dossiers/${id}/apology`, apology),
      await call('POST', `/v1/dossiers/${id}/apology`, apology, head),
      await call('POST', `/v1/dossiers/${id}/apology`, apology, head),
    ];

    expect(waiting).toMatchObject([{ id, newAt }]);
    expect(await toSign(id)).toEqual([]);
    expect(body.acts).toContain('ask-again');
    expect(body.alerts).toContainEqual(
      expect.objectContaining({ kind: 'apology-drafted', to: 'head', text: expect.stringContaining('chờ ký') }),
    );
    expect(first.body.alerts).not.toContainEqual(expect.objectContaining({ kind: 'appointment-missed' }));
    expect([byClerk.status, first.status, second.status]).toEqual([403, 200, 409]);
    expect(first.body.clock.appointmentAt).toBe(newAt);
    expect(first.body.sentence).toContain('Bộ phận một cửa đang chuyển lại hồ sơ');
    expect(await kindsOf('?kind=apology-drafted')).toEqual([]);
  });

  it('lets the desk ask again what nobody took', async () => {
    const [{ dossierId }] = (await call('GET', '/v1/escalations?kind=request-returned&to=clerk')).body.items;

    const again = await call('POST', `/v1/dossiers/${dossierId}/steps/confirm-origin/request`);
    const twice = await call('POST', `/v1/dossiers/${dossierId}/steps/confirm-origin/request`);

    expect([again.status, twice.status]).toEqual([200, 409]);
    expect(await kindsOf('?kind=request-returned')).toEqual([]);
  });

  it('can be asked of a dossier at any instant, with who had it', async () => {
    const { id, clock } = (await call('POST', '/v1/dossiers', DOSSIER)).body;

    const then = (await call('GET', `/v1/dossiers/${id}/time?at=${clock.appointmentAt}`)).body;
    const before = (await call('GET', `/v1/dossiers/${id}/time?at=2026-01-01T00:00:00.000Z`)).body;
    const wrong = await call('GET', `/v1/dossiers/${id}/time?at=hom-qua`);

    expect(then.time.left).toEqual({ hours: 0, days: 0 });
    expect(then.time.legs.map(({ agency }: { agency: string }) => agency)).toEqual([
      'one-stop',
      'land-registry',
      'commune-committee',
    ]);
    expect(then.sentence).toContain('hẹn trả kết quả trước');
    expect(before.time).toBeNull();
    expect(wrong.status).toBe(422);
  });

  it('does not count where an outage is certified', async () => {
    const { id, clock } = (await call('POST', '/v1/dossiers', DOSSIER)).body;
    ahead += 20 * DAY_MS;
    const outage = { certificate: 'XN-01', from: clock.receivedAt, to: new Date(now().getTime() - 1000).toISOString() };

    const { status, body } = await call('POST', `/v1/dossiers/${id}/outages`, outage, head);

    expect(status).toBe(200);
    expect(body.clock.appointmentAt > clock.appointmentAt).toBe(true);
    expect(body.clock.pauses).toMatchObject([{ cause: 'outage', of: 'XN-01' }]);
  });
});
