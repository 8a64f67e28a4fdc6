import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { OneStopModule } from '../one-stop.module.js';

const OFFICE = '000.00.14.H03';
const COPY = {
  procedure: '2.000815',
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẩy', phone: '0912345678' },
  components: [{ code: 'TP.BAN-CHINH', name: 'Bản chính', originals: 1, copies: 0 }],
  facts: { paper: 'Bằng tốt nghiệp', copies: 2 },
  resultDelivery: 'counter',
};

describe('the desk', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let clerk: { authorization: string };

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }));
    clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const post = async (url: string, payload: object, headers: object = {}) => {
    const answer = await spec.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...clerk, 'idempotency-key': randomUUID(), ...headers },
    });
    return { status: answer.statusCode, body: answer.json() };
  };

  it('receives a certified copy, takes its result over and returns it the same day', async () => {
    const received = await post('/v1/dossiers', COPY);
    const { id } = received.body;

    const finished = await post(`/v1/dossiers/${id}/take-over`, {});
    const returned = await post(`/v1/dossiers/${id}/return`, { receivedBy: 'applicant', feesPaid: true });

    expect([received.status, received.body.business, received.body.code]).toEqual([
      201,
      'received',
      expect.stringMatching(/^000\.00\.14\.H03-\d{6}-\d{4}$/),
    ]);
    expect([finished.body.business, returned.body.business]).toEqual(['finished', 'returned']);
    const timeline = await spec.app.inject({ url: `/v1/dossiers/${id}/timeline`, headers: clerk });
    expect(timeline.json().items.map(({ type }: { type: string }) => type)).toEqual([
      'dossier.received.v1',
      'dossier.finished.v1',
      'dossier.returned.v1',
    ]);
  });

  it('gives a repeated call the same dossier, and a new one to another key', async () => {
    const key = { 'idempotency-key': randomUUID() };

    const [first, again, other] = [
      await post('/v1/dossiers', COPY, key),
      await post('/v1/dossiers', COPY, key),
      await post('/v1/dossiers', COPY),
    ];

    expect(again.body).toEqual(first.body);
    expect(other.body.id).not.toBe(first.body.id);
  });

  it.each([
    ['an unknown procedure', { procedure: '9.999999' }, 422, 'procedure/unknown'],
    ['papers that are missing', { components: [] }, 422, 'dossier/papers-missing'],
    ['facts that are missing', { facts: {} }, 422, 'dossier/facts-missing'],
    ['a result by post without an address', { resultDelivery: 'post' }, 422, 'dossier/address-missing'],
    ['an office that is not the caller’s', { officeCode: '000.01.14.H03' }, 422, 'office/unknown'],
    ['a field that does not belong there', { extra: 1 }, 422, 'request/invalid'],
    [
      'an impossible applicant',
      { applicant: { kind: 'citizen', name: '', personalNumber: '12' } },
      422,
      'request/invalid',
    ],
  ])('refuses %s with a clear error', async (_, change, status, code) => {
    const answer = await post('/v1/dossiers', { ...COPY, ...change });

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.help).toMatch(/\p{L}/u);
    expect(JSON.stringify(answer.body)).not.toContain('Mẩy');
  });

  it('keeps dossiers of other offices out of sight and out of reach', async () => {
    const { id } = (await post('/v1/dossiers', COPY)).body;
    const stranger = await spec.as({ role: 'clerk', offices: ['000.01.14.H03'] });

    const seen = await spec.app.inject({ url: `/v1/dossiers/${id}`, headers: stranger });
    const listed = await spec.app.inject({ url: '/v1/dossiers', headers: stranger });
    const acted = await post(`/v1/dossiers/${id}/take-over`, {}, stranger);

    expect([seen.statusCode, listed.json().items, acted.status]).toEqual([404, [], 404]);
  });

  it('sees and does what is left of an office that ended, where its own goes on', async () => {
    const { id } = (await post('/v1/dossiers', COPY)).body;
    await database.owner.query(`update one_stop.dossier set office_code = '000.04.14.H03' where id = $1`, [id]);

    const seen = await spec.app.inject({ url: `/v1/dossiers/${id}`, headers: clerk });
    const acted = await post(`/v1/dossiers/${id}/take-over`, {});

    expect([seen.statusCode, acted.status]).toEqual([200, 200]);
  });

  it('names every wrong field in words a clerk understands, and repeats nothing that was sent', async () => {
    const { status, body } = await post('/v1/dossiers', {
      ...COPY,
      procedure: 'chứng thực',
      applicant: { kind: 'người', name: 7, phone: '0912' },
      resultDelivery: undefined,
      'Hoàng Thị Mẩy': true,
    });

    expect([status, body.code]).toEqual([422, 'request/invalid']);
    expect(body.errors).toEqual([
      { pointer: '/procedure', detail: 'Sai định dạng', code: 'invalid_format' },
      {
        pointer: '/applicant/kind',
        detail: 'Chỉ nhận: citizen, enterprise, state-body, organisation, household-business',
        code: 'invalid_value',
        of: 'citizen, enterprise, state-body, organisation, household-business',
      },
      { pointer: '/applicant/name', detail: 'Sai kiểu dữ liệu', code: 'invalid_type' },
      {
        pointer: '/applicant/phone',
        detail: 'Số điện thoại bắt đầu bằng 0 hoặc +84, đủ 10–11 chữ số',
        code: 'phone',
      },
      { pointer: '/resultDelivery', detail: 'Thiếu trường bắt buộc', code: 'missing' },
      { pointer: '/', detail: 'Có trường không thuộc dạng dữ liệu này', code: 'unrecognized_keys' },
    ]);
  });

  it('refuses an act at the wrong time and names the state', async () => {
    const { id } = (await post('/v1/dossiers', COPY)).body;

    const answer = await post(`/v1/dossiers/${id}/return`, { receivedBy: 'applicant' });

    expect([answer.status, answer.body.code]).toEqual([409, 'dossier/act-not-allowed']);
    expect(answer.body.detail).toContain('Được tiếp nhận');
  });
});
