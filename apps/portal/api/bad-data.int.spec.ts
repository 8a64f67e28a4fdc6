import type { HabitCode } from '#agency-kit';
import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { classic, lgsp, lgspFiler, type Json } from '../adapters/submission.sample.js';
import { PortalModule } from '../portal.module.js';

const PATIENCE = { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 1_000 };
const CONFIG = { PORTAL_URL: 'http://127.0.0.1:9', PORTAL_USERNAME: 'lien-thong', PORTAL_PASSWORD: 'made-up-password' };
const NEXT_YEAR = new Date(Date.now() + 366 * 86_400_000).toISOString().slice(0, 10);

describe('bad data in what the portal files', () => {
  let database: TestDatabase;
  let spec: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(
      PortalModule.with({
        databaseUrl: database.urlAs('portal'),
        config: CONFIG,
        patience: PATIENCE,
        data: 'procedures',
      }),
    );
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const file = async (payload: Json) => {
    const headers = { ...(await spec.as({ role: 'portal' })), 'idempotency-key': randomUUID() };
    return spec.app.inject({ method: 'POST', url: '/v1/submissions', payload, headers });
  };
  const seenBy = async (actor: Parameters<TestApp['as']>[0]) => {
    const { statusCode, body } = await spec.app.inject({ url: '/v1/portal-bad-data', headers: await spec.as(actor) });
    expect(statusCode).toBe(200);
    return {
      body,
      items: JSON.parse(body).items as { habit: HabitCode; source: string; dossiers: number; codes: string[] }[],
    };
  };
  const of = async (habit: HabitCode) => (await seenBy({ role: 'operator' })).items.find((one) => one.habit === habit);

  it.each<[HabitCode, string, (code: string) => Json]>([
    [
      'made-up-number',
      'a number of zeros and a one',
      (MaHoSo) => classic({ MaHoSo, DinhDanhCHS: [], SoGiayToChuHoSo: '000000001' }),
    ],
    [
      'made-up-number',
      'a telephone of digits in a row',
      (MaHoSo) => ({ ...lgspFiler({ SoDienThoai: '0123456789' }), MaHoSo }),
    ],
    ['code-without-province', 'a code that names no province', (code) => classic({ MaHoSo: code.replace('.H03', '') })],
    [
      'done-without-promise',
      'done without a promise',
      (MaHoSo) => classic({ MaHoSo, TrangThaiHoSo: '9', NgayHenTra: '' }),
    ],
    ['default-date', 'a promise of 1970', (MaHoSo) => classic({ MaHoSo, NgayHenTra: '19700101000000' })],
    ['impossible-date', 'a day there is none of', (MaHoSo) => classic({ MaHoSo, NgayNopHoSo: '20260231090000' })],
    ['impossible-date', 'a day of next year', (MaHoSo) => lgsp({ MaHoSo, NgayNop: `${NEXT_YEAR} 09:00:00` })],
    ['impossible-date', 'returned before it was filed', (MaHoSo) => classic({ MaHoSo, NgayTra: '20260101090000' })],
    ['wrong-field', 'a number for a name', (MaHoSo) => lgsp({ MaHoSo, ChuHoSo: '0912345678' })],
  ])(
    'is %s: %s is refused and counted once a day with the code, and nothing of the applicant',
    async (habit, _, sent) => {
      const code = `000.00.14.H03-260611-${String(Math.floor(Math.random() * 9000) + 1000)}`;
      const before = (await of(habit))?.dossiers ?? 0;

      const answers = [await file(sent(code)), await file(sent(code))];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 422]);
      const seen = await of(habit);
      expect(seen).toMatchObject({ source: 'portal', dossiers: before + 1 });
      expect(seen!.codes.some((one) => one.endsWith(code.slice(-4)))).toBe(true);
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/Mẫu|006190000002/);
    },
  );

  it('is not seen in what is filed as it should be', async () => {
    const before = await seenBy({ role: 'operator' });

    const { statusCode } = await file(lgsp({ MaHoSo: '000.00.14.H03-260611-0001' }));

    expect([statusCode, await seenBy({ role: 'operator' })]).toEqual([201, before]);
  });

  it('is shown to the head of the office it was filed at, with what to do, and to no other', async () => {
    await file(classic({ MaHoSo: '000.00.14.H03-260611-0002', NgayHenTra: '19700101000000' }));

    const own = await seenBy({ role: 'head', offices: ['000.00.14.H03'] });
    const other = await seenBy({ role: 'head', offices: ['H55.901'] });

    expect(own.items).toContainEqual(
      expect.objectContaining({
        habit: 'default-date',
        help: expect.stringMatching(/hạn/),
        why: expect.stringMatching(/II\.06a/),
      }),
    );
    expect(other.items).toEqual([]);
  });

  it('is the same head’s where the portal names the office by its other code', async () => {
    await file(lgsp({ MaHoSo: '000.00.14.H03-260611-0003', ChuHoSo: '0912345678' }));

    const { items } = await seenBy({ role: 'head', offices: ['000.00.14.H03'] });

    expect(items.find(({ habit }) => habit === 'wrong-field')?.codes).toContain('000.00.14.H03-260611-0003');
  });

  it('keeps no more of a code that is none than that', async () => {
    await file(classic({ MaHoSo: 'Nông Thị Mẫu 006190000002' }));

    const { body } = await seenBy({ role: 'operator' });

    expect(body).not.toMatch(/Mẫu|006190000002/);
    expect((await of('code-without-province'))!.codes).toContain('?');
  });

  it('is for heads and operators', async () => {
    const headers = await spec.as({ role: 'clerk', offices: ['000.00.14.H03'] });

    expect((await spec.app.inject({ url: '/v1/portal-bad-data', headers })).statusCode).toBe(403);
  });
});
