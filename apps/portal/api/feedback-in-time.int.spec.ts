import { inVietnam } from '#agency-kit';
import { eventually } from '#testing';
import { openFeedback } from './feedback.fixture.js';

const answer = 'Đã sửa mẫu đơn theo góp ý.';
let world: Awaited<ReturnType<typeof openFeedback>>;
beforeAll(async () => (world = await openFeedback()));
afterEach(() => world.acceptsAll());
afterAll(() => world.close());

describe('feedback of people', () => {
  it('goes back to its sender for more, who is heard, and who then judges the answer; each is heard once', async () => {
    const { id, code } = await world.takenIn({ NgayGui: inVietnam(new Date().toISOString()) });
    const more = { MaPAKN: code, NoiDungBoSung: 'Ô số 3 và ô số 7.', NgayBoSung: inVietnam(new Date().toISOString()) };
    const judged = { MaPAKN: code, HaiLong: true, NgayDanhGia: inVietnam(new Date().toISOString()) };

    const asked = await world.call(world.clerk, 'POST', `/${id}/question`, { question: 'Mẫu đơn nào, ô số mấy?' });
    await Promise.all([world.tell(more), world.tell(more), world.tell(more)]);
    const completed = await world.call(world.clerk, 'GET', `/${id}`);
    const early = await world.tell(judged);
    await world.call(world.clerk, 'POST', `/${id}/answer`, { answer });
    await Promise.all([world.tell(judged), world.tell(judged)]);
    const { body } = await world.call(world.head, 'GET', `/${id}`);

    expect([asked.body.status, completed.body.status, early.statusCode]).toEqual(['asked', 'processing', 409]);
    expect(completed.body.additions).toMatchObject([{ text: 'Ô số 3 và ô số 7.' }]);
    expect(body.isSatisfied).toBe(true);
    expect(body.history.filter(({ what }: { what: string }) => what === 'rated')).toHaveLength(1);
    await eventually(() =>
      expect(world.heard(code).map(({ TrangThai }) => TrangThai)).toEqual(['DANG_XU_LY', 'CHO_BO_SUNG', 'DA_TRA_LOI']),
    );
  });

  it('is not completed or judged under a code nobody knows', async () => {
    const at = inVietnam(new Date().toISOString());

    const answers = [
      await world.tell({ MaPAKN: 'PAKN-0', NoiDungBoSung: 'Ô số 3.', NgayBoSung: at }),
      await world.tell({ MaPAKN: 'PAKN-0', HaiLong: false, NgayDanhGia: at }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });

  it('is told to the head in time when nobody looked at it and nobody answered it, and to nobody once it is answered', async () => {
    const { id } = await world.takenIn({ NgayGui: '20260601090000' });
    const alerts = async () =>
      (await world.call(world.head, 'GET', `/${id}`)).body.alerts.map(({ to, text }: { to: string; text: string }) => [
        to,
        text,
      ]);

    await eventually(async () =>
      expect((await alerts()).toSorted()).toEqual([
        ['head', expect.stringMatching(/chưa ai xem/)],
        ['head', expect.stringMatching(/quá 15 ngày làm việc/)],
      ]),
    );
    await world.call(world.clerk, 'POST', `/${id}/answer`, { answer });

    expect(await alerts()).toEqual([]);
  });

  it('tells the log how it stands, and nothing that somebody said', async () => {
    const { id } = await world.takenIn();
    await world.call(world.clerk, 'POST', `/${id}/answer`, { answer });

    const { rows } = await world.database.owner.query('select envelope::text as told from bus.log where key = $1', [
      id,
    ]);

    expect(rows.filter(({ told }) => told.includes('feedback.changed.v1'))).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Hoàng|0912345678|hai ô cùng tên|Đã sửa mẫu đơn/);
  });
});
