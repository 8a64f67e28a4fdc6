import { eventually } from '#testing';
import { openFeedback, OFFICE, OTHER, said, SECRET } from './feedback.fixture.js';

const PERSONAL = /Hoàng|0912345678|hai ô cùng tên/;
const answer = 'Đã sửa mẫu đơn theo góp ý.';
let world: Awaited<ReturnType<typeof openFeedback>>;
beforeAll(async () => (world = await openFeedback()));
afterEach(() => world.acceptsAll());
afterAll(() => world.close());

describe('feedback of people', () => {
  const listed = async (who: { authorization: string }) =>
    (await world.call(who, 'GET')).body.items.map(({ code }: { code: string }) => code) as string[];

  it('is taken in once, however often it is passed on at the same time, and its system told so once', async () => {
    const told = said();

    const answers = await Promise.all([1, 2, 3, 4].map(() => world.tell(told)));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect((await listed(world.head)).filter((code) => code === told.MaPAKN)).toHaveLength(1);
    await eventually(() => expect(world.heard(told.MaPAKN).map(({ TrangThai }) => TrangThai)).toEqual(['DANG_XU_LY']));
  });

  it('is the unit’s by whichever of its codes it was passed on', async () => {
    const { code } = await world.takenIn({ MaDonVi: 'H03.14' });

    expect(await listed(world.clerk)).toContain(code);
  });

  it.each([
    ['unsigned by its system', said(), 401, `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`],
    ['without a content', said({ NoiDung: '' }), 422, SECRET],
    ['of a day there is none of', said({ NgayGui: '20261131090000' }), 422, SECRET],
    ['for a unit nobody knows', said({ MaDonVi: '000.99.99.H03' }), 422, SECRET],
  ])('is turned away %s, and nothing personal is said back', async (_, told, status, secret) => {
    const answered = await world.tell(told, secret);

    expect([answered.statusCode, PERSONAL.test(answered.body)]).toEqual([status, false]);
    expect(await listed(world.head)).not.toContain(told.MaPAKN);
  });

  it('goes through answer and publication, and its system hears each in order', async () => {
    const { id, code } = await world.takenIn();

    const answered = await world.call(world.clerk, 'POST', `/${id}/answer`, { answer });
    const published = await world.call(world.head, 'POST', `/${id}/publication`, {});

    expect([answered.body.status, published.body.status]).toEqual(['answered', 'published']);
    await eventually(() =>
      expect(world.heard(code).map(({ TrangThai }) => TrangThai)).toEqual(['DANG_XU_LY', 'DA_TRA_LOI', 'DA_CONG_KHAI']),
    );
    const all = await world.call(undefined, 'GET', '/published');
    expect(all.body.items).toContainEqual(expect.objectContaining({ code, answer }));
    expect(all.text).not.toMatch(PERSONAL);
  });

  it('waits while its system is away, and is told in order when it is back', async () => {
    world.answersWith(503, {});
    const { id, code } = await world.takenIn();
    await world.call(world.head, 'POST', `/${id}/answer`, { answer });
    world.acceptsAll();

    await eventually(() =>
      expect([...new Set(world.heard(code).map(({ TrangThai }) => TrangThai))]).toEqual(['DANG_XU_LY', 'DA_TRA_LOI']),
    );
  });

  it('stands parked when its system will not take what it is told, and goes on when a head says so', async () => {
    world.answersWith(200, { error_code: '1', message: 'Hoàng Thị Mẫu: mã không có' });
    const { id, code } = await world.takenIn();
    await eventually(async () => expect((await world.call(world.head, 'GET', `/${id}`)).body.parked).not.toBeNull());
    const { body } = await world.call(world.head, 'GET', `/${id}`);
    const another = await world.takenIn();
    await eventually(() => expect(world.heard(another.code)).toHaveLength(1));
    const before = world.heard(code).length;
    world.acceptsAll();

    await world.call(world.head, 'POST', `/${id}/release`, {});

    expect(before).toBe(1);
    expect(JSON.stringify(body.parked)).not.toMatch(/Hoàng/);
    await eventually(async () => expect((await world.call(world.head, 'GET', `/${id}`)).body.parked).toBeNull());
    await eventually(() => expect(world.heard(code).length).toBeGreaterThanOrEqual(2));
  });

  it('is told to have changed when its system will not take it, so that open screens look anew', async () => {
    world.answersWith(200, { error_code: '1', message: 'mã không có' });
    const { id } = await world.takenIn();

    await eventually(async () => {
      const { rows } = await world.database.owner.query(
        `select envelope ->> 'type' as type from bus.log join portal.feedback on key = feedback.id::text
           where key = $1 and state ? 'parked' and log.topic = 'submissions' and envelope ->> 'type' = 'feedback.changed.v1'`,
        [id],
      );
      expect(rows).toHaveLength(2);
    });
  });

  it('is seen and answered by nobody of another unit, until it is forwarded there; then no longer here', async () => {
    const { id, code } = await world.takenIn();

    const before = [
      (await world.call(world.other, 'GET', `/${id}`)).status,
      (await world.call(world.other, 'POST', `/${id}/answer`, { answer })).status,
    ];
    await world.call(world.head, 'POST', `/${id}/forward`, { to: OTHER, reason: 'Thuộc thẩm quyền xã Bằng Vân' });
    const after = [
      (await world.call(world.head, 'GET', `/${id}`)).status,
      (await world.call(world.other, 'GET', `/${id}`)).status,
    ];

    expect([before, after]).toEqual([
      [404, 404],
      [404, 200],
    ]);
    expect([(await listed(world.head)).includes(code), (await listed(world.other)).includes(code)]).toEqual([
      false,
      true,
    ]);
  });

  it('about officials is read by the head only, and never names a sender who asked for that', async () => {
    const { id, code } = await world.takenIn({ PhanLoai: '2', BaoVeNguoiGui: true });

    const seen = [
      (await world.call(world.clerk, 'GET', `/${id}`)).status,
      (await world.call(world.clerk, 'POST', `/${id}/answer`, { answer })).status,
    ];
    const { body, text } = await world.call(world.head, 'GET', `/${id}`);

    expect(seen).toEqual([404, 404]);
    expect(await listed(world.clerk)).not.toContain(code);
    expect([body.sender, /Hoàng|0912345678/.test(text)]).toEqual([null, false]);
  });

  it.each([
    ['clerk', 'refuse', { reason: 'Không thuộc phạm vi' }],
    ['clerk', 'publication', {}],
  ])('is not for a %s to %s', async (_, act, payload) => {
    const { id } = await world.takenIn();

    expect((await world.call(world.clerk, 'POST', `/${id}/${act}`, payload)).status).toBe(403);
  });

  it('is not for officers, postmen and operators, and not without a token', async () => {
    for (const actor of [
      { role: 'officer', agency: 'tax' },
      { role: 'postal', offices: [OFFICE] },
      { role: 'operator' },
    ] satisfies Parameters<typeof world.spec.as>[0][])
      expect((await world.call(await world.spec.as(actor), 'GET')).status).toBe(403);
    expect((await world.call(undefined, 'GET')).status).toBe(401);
  });
});
