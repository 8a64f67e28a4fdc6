import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import type { ScriptedServer, TestApp, TestDatabase } from '#testing';
import { PortalModule } from '../portal.module.js';
import { said, SECRET, signed } from './feedback.fixture.js';

const [OFFICE, OTHER] = ['000.00.14.H03', 'H55.902'];
const PERSONAL = /Hoàng|0912345678|hai ô cùng tên/;
const answer = 'Đã sửa mẫu đơn theo góp ý.';
describe('feedback of people', () => {
  let database: TestDatabase;
  let system: ScriptedServer;
  let spec: TestApp;
  let [head, clerk, other]: { authorization: string }[] = [];
  let reply: { status: number; body: unknown } = { status: 200, body: { error_code: '0' } };

  beforeAll(async () => {
    database = await testDatabase();
    system = await scriptedServer((response) => replyWith(response, reply.status, reply.body));
    spec = await testApp(
      PortalModule.with({
        databaseUrl: database.urlAs('portal'),
        data: 'procedures',
        patience: { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 300 },
        config: {
          PORTAL_URL: 'http://127.0.0.1:9',
          PORTAL_USERNAME: 'hub',
          PORTAL_PASSWORD: 'made-up-password',
          FEEDBACK_URL: system.url,
          FEEDBACK_API_KEY: 'made-up-feedback-key',
          FEEDBACK_WEBHOOK_SECRET: SECRET,
        },
      }),
    );
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
    other = await spec.as({ role: 'head', offices: [OTHER] });
  });
  afterEach(() => void (reply = { status: 200, body: { error_code: '0' } }));
  afterAll(async () => {
    await spec.close();
    await system.close();
    await database.drop();
  });

  const tell = async (body: object, secret = SECRET) => {
    const payload = JSON.stringify(body);
    return spec.app.inject({
      method: 'POST',
      url: '/v1/callbacks/feedback',
      payload,
      headers: signed(payload, secret),
    });
  };
  const call = async (
    who: { authorization: string } | undefined,
    method: 'GET' | 'POST',
    path = '',
    payload?: object,
  ) => {
    const answered = await spec.app.inject({
      method,
      url: `/v1/feedback${path}`,
      ...(who && { headers: who }),
      ...(payload && { payload }),
    });
    return { status: answered.statusCode, body: answered.json(), text: answered.body };
  };
  const listed = async (who: { authorization: string }) =>
    (await call(who, 'GET')).body.items.map(({ code }: { code: string }) => code) as string[];
  const takenIn = async (change: object = {}) => {
    const told = said(change);
    expect((await tell(told)).statusCode).toBe(200);
    const { items } = (await call(head, 'GET')).body;
    const { id } = items.find(({ code }: { code: string }) => code === told.MaPAKN);
    return { id: id as string, code: told.MaPAKN, told };
  };
  const heard = (code: string) =>
    system.heard
      .map(({ body }) => body as { MaPAKN: string; TrangThai: string })
      .filter(({ MaPAKN }) => MaPAKN === code);

  it('is taken in once, however often it is passed on at the same time, and its system told so once', async () => {
    const told = said();

    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(told)));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect((await listed(head!)).filter((code) => code === told.MaPAKN)).toHaveLength(1);
    await eventually(() => expect(heard(told.MaPAKN).map(({ TrangThai }) => TrangThai)).toEqual(['DANG_XU_LY']));
  });

  it.each([
    ['unsigned by its system', said(), 401, `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`],
    ['without a content', said({ NoiDung: '' }), 422, SECRET],
    ['of a day there is none of', said({ NgayGui: '20261131090000' }), 422, SECRET],
    ['for a unit nobody knows', said({ MaDonVi: '000.99.99.H03' }), 422, SECRET],
  ])('is turned away %s, and nothing personal is said back', async (_, told, status, secret) => {
    const answered = await tell(told, secret);

    expect([answered.statusCode, PERSONAL.test(answered.body)]).toEqual([status, false]);
    expect(await listed(head!)).not.toContain(told.MaPAKN);
  });

  it('goes through answer and publication, and its system hears each in order', async () => {
    const { id, code } = await takenIn();

    const answered = await call(clerk, 'POST', `/${id}/answer`, { answer });
    const published = await call(head, 'POST', `/${id}/publication`, {});

    expect([answered.body.status, published.body.status]).toEqual(['answered', 'published']);
    await eventually(() =>
      expect(heard(code).map(({ TrangThai }) => TrangThai)).toEqual(['DANG_XU_LY', 'DA_TRA_LOI', 'DA_CONG_KHAI']),
    );
    const all = await call(undefined, 'GET', '/published');
    expect(all.body.items).toContainEqual(expect.objectContaining({ code, answer }));
    expect(all.text).not.toMatch(PERSONAL);
  });

  it('waits while its system is away, and is told in order when it is back', async () => {
    reply = { status: 503, body: {} };
    const { id, code } = await takenIn();
    await call(head, 'POST', `/${id}/answer`, { answer });
    reply = { status: 200, body: { error_code: '0' } };

    await eventually(() =>
      expect([...new Set(heard(code).map(({ TrangThai }) => TrangThai))]).toEqual(['DANG_XU_LY', 'DA_TRA_LOI']),
    );
  });

  it('stands parked when its system will not take what it is told, and goes on when a head says so', async () => {
    reply = { status: 200, body: { error_code: '1', message: 'Hoàng Thị Mẫu: mã không có' } };
    const { id, code } = await takenIn();
    await eventually(async () => expect((await call(head, 'GET', `/${id}`)).body.parked).not.toBeNull());
    const { body } = await call(head, 'GET', `/${id}`);
    const another = await takenIn();
    await eventually(() => expect(heard(another.code)).toHaveLength(1));
    const before = heard(code).length;
    reply = { status: 200, body: { error_code: '0' } };

    await call(head, 'POST', `/${id}/release`, {});

    expect(before).toBe(1);
    expect(JSON.stringify(body.parked)).not.toMatch(/Hoàng/);
    await eventually(async () => expect((await call(head, 'GET', `/${id}`)).body.parked).toBeNull());
    await eventually(() => expect(heard(code).length).toBeGreaterThanOrEqual(2));
  });

  it('is seen and answered by nobody of another unit, until it is forwarded there; then no longer here', async () => {
    const { id, code } = await takenIn();

    const before = [
      (await call(other, 'GET', `/${id}`)).status,
      (await call(other, 'POST', `/${id}/answer`, { answer })).status,
    ];
    await call(head, 'POST', `/${id}/forward`, { to: OTHER, reason: 'Thuộc thẩm quyền xã Bằng Vân' });
    const after = [(await call(head, 'GET', `/${id}`)).status, (await call(other, 'GET', `/${id}`)).status];

    expect([before, after]).toEqual([
      [404, 404],
      [404, 200],
    ]);
    expect([(await listed(head!)).includes(code), (await listed(other!)).includes(code)]).toEqual([false, true]);
  });

  it('about officials is read by the head only, and never names a sender who asked for that', async () => {
    const { id, code } = await takenIn({ PhanLoai: '2', BaoVeNguoiGui: true });

    const seen = [
      (await call(clerk, 'GET', `/${id}`)).status,
      (await call(clerk, 'POST', `/${id}/answer`, { answer })).status,
    ];
    const { body, text } = await call(head, 'GET', `/${id}`);

    expect(seen).toEqual([404, 404]);
    expect(await listed(clerk!)).not.toContain(code);
    expect([body.sender, /Hoàng|0912345678/.test(text)]).toEqual([null, false]);
  });

  it.each([
    ['clerk', 'refuse', { reason: 'Không thuộc phạm vi' }],
    ['clerk', 'publication', {}],
  ])('is not for a %s to %s', async (_, act, payload) => {
    const { id } = await takenIn();

    expect((await call(clerk, 'POST', `/${id}/${act}`, payload)).status).toBe(403);
  });

  it('is not for officers, postmen and operators, and not without a token', async () => {
    for (const actor of [
      { role: 'officer', agency: 'tax' },
      { role: 'postal', offices: [OFFICE] },
      { role: 'operator' },
    ] satisfies Parameters<typeof spec.as>[0][])
      expect((await call(await spec.as(actor), 'GET')).status).toBe(403);
    expect((await call(undefined, 'GET')).status).toBe(401);
  });
});
