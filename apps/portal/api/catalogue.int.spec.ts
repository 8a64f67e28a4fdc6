import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import type { ScriptedServer, TestApp, TestDatabase } from '#testing';
import { PortalModule } from '../portal.module.js';

const LAND = '2.000889';
const COPY = {
  MATTHC: '2.000815',
  TENTTHC: 'Chứng thực bản sao từ bản chính',
  CACHTHUCTHUCHIEN: [{ KENH: '1', THOIGIAN: [], PHILEPHI: [{ SOTIEN: '2.000', DONVI: 'đồng' }] }],
  THANHPHANHOSO: [{ MAGIAYTO: 'TP.BAN-CHINH', GIAYTO: 'Bản chính giấy tờ cần chứng thực' }],
};
const EXTRACT = {
  MATTHC: '2.000635',
  TENTTHC: 'Cấp bản sao trích lục hộ tịch',
  CACHTHUCTHUCHIEN: [
    {
      KENH: '1',
      THOIGIAN: [{ THOIGIANGIAIQUYET: '1', DONVITINH: 'Ngày làm việc' }],
      PHILEPHI: [{ SOTIEN: '8.000', DONVI: 'đồng' }],
    },
  ],
  THANHPHANHOSO: [{ MAGIAYTO: 'TP.TO-KHAI-TRICH-LUC', GIAYTO: 'Tờ khai cấp bản sao trích lục hộ tịch' }],
};
type Called = { readonly service: string; readonly data: readonly [{ readonly maTTHC?: string }] };

describe('the catalogue of procedures', () => {
  let database: TestDatabase;
  let server: ScriptedServer;
  let spec: TestApp;
  let operator: { authorization: string };
  let listed: readonly object[] = [];
  let details: Readonly<Record<string, object>> = {};
  let refusal: object | undefined;
  /** What a detail waits for before it is told. */
  let held: Promise<void> | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    server = await scriptedServer((response, { path, body }) => {
      if (path === '/login') return replyWith(response, 200, { error_code: '0', session: 'S' });
      const { service, data } = body as Called;
      const detail = details[data[0].maTTHC ?? ''];
      const rows = service === 'LayDanhSachTTHC' ? listed : detail ? [detail] : [];
      const answer = () => replyWith(response, 200, refusal ?? { error_code: '0', message: '', data: rows });
      if (service === 'LayThuTuc' && held) void held.then(answer);
      else answer();
    });
    const config = { PORTAL_URL: server.url, PORTAL_USERNAME: 'hub', PORTAL_PASSWORD: 'made-up-password' };
    const patience = { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 1_000 };
    spec = await testApp(
      PortalModule.with({ databaseUrl: database.urlAs('portal'), config, patience, data: 'procedures' }),
    );
    operator = await spec.as({ role: 'operator' });
  });
  afterAll(async () => {
    await spec.close();
    await server.close();
    await database.drop();
  });

  const send = async (path: string, payload: object = {}) => {
    const answer = await spec.app.inject({ method: 'POST', url: `/v1/catalogue/${path}`, headers: operator, payload });
    return { status: answer.statusCode, ...answer.json() };
  };
  const fetched = async () => {
    await send('imports');
    return eventually(async () => {
      const view = await show();
      if (!view.run?.endedAt) throw new Error('not fetched yet');
      return view;
    });
  };
  const show = async () => (await spec.app.inject({ url: '/v1/catalogue', headers: operator })).json();

  it('is fetched, held against the files, and judged by a person; no file is touched', async () => {
    listed = [COPY, EXTRACT, { MATTHC: '1.012785', TENTTHC: 'Đăng ký biến động (mới)', THAYTHE: [{ MATTHC: LAND }] }];
    details = { [EXTRACT.MATTHC]: EXTRACT, [COPY.MATTHC]: { ...COPY, TENTTHC: 'Chứng thực bản sao' } };
    const before = await show();

    const { items } = await fetched();
    const renamed = items.find(({ kind }: { kind: string }) => kind === 'renamed');
    const { code, kind, sentence } = renamed;
    const judged = await send('judgements', {
      code,
      kind,
      sentence,
      decision: 'keep',
      reason: 'Chờ quyết định công bố',
    });

    expect(before).toEqual({ items: [], toCheck: expect.any(Array) });
    expect(items.map((one: { code: string; kind: string }) => [one.code, one.kind]).toSorted()).toEqual([
      [COPY.MATTHC, 'renamed'],
      [LAND, 'replaced'],
    ]);
    expect(judged.items).toContainEqual({
      ...renamed,
      judgement: { decision: 'keep', reason: 'Chờ quyết định công bố', by: expect.any(String), at: expect.any(String) },
    });
    await eventually(async () => expect((await show()).items).toEqual(judged.items));
  });

  it('says what the keepers of the files still have to hold against a text, of procedures, policies and hours', async () => {
    const { toCheck } = await show();

    expect(toCheck.map(({ of }: { of: string }) => of)).toEqual([
      '2.000635 Cấp bản sao trích lục hộ tịch',
      '2.000815 Chứng thực bản sao từ bản chính',
      '2.000889 Đăng ký biến động quyền sử dụng đất do chuyển nhượng',
      expect.stringContaining('118/2025'),
      expect.stringContaining('61/2018'),
      expect.stringContaining('Giờ hành chính'),
    ]);
    for (const { what } of toCheck) expect(what).not.toEqual([]);
  });

  it('shows no difference any more that the portal took back, and lets nobody judge it', async () => {
    const [{ code, kind, sentence }] = (await show()).items;
    listed = [COPY, EXTRACT];
    details = { [EXTRACT.MATTHC]: EXTRACT, [COPY.MATTHC]: COPY };
    await fetched();

    const late = await send('judgements', { code, kind, sentence, decision: 'accept', reason: 'Theo cổng' });

    expect((await show()).items).toMatchObject([{ code: LAND, kind: 'gone' }]);
    expect([late.status, late.code]).toEqual([409, 'catalogue/changed']);
  });

  it('goes on when whoever asked for it is gone, says how far it is, and is under way once', async () => {
    listed = [COPY, EXTRACT];
    details = { [EXTRACT.MATTHC]: EXTRACT, [COPY.MATTHC]: COPY };
    let letGo = () => {};
    held = new Promise<void>((resolve) => (letGo = resolve));

    const [started, again] = [await send('imports'), await send('imports')];
    const underWay = await eventually(async () => {
      const { run } = await show();
      if (run.wanted === undefined) throw new Error('still listing');
      return run;
    });
    letGo();

    expect([started.status, again.status, again.code]).toEqual([202, 409, 'catalogue/under-way']);
    expect(underWay).toMatchObject({ fetched: 0, wanted: 2 });
    await eventually(async () => expect((await show()).run).toMatchObject({ fetched: 2, endedAt: expect.any(String) }));
  });

  it('has ended in the moment in which it is there: nobody sees it still being fetched beside what was fetched', async () => {
    const { rows } = await database.owner.query(
      `select run.xmin = import.xmin as together from portal.catalogue_run run, portal.catalogue_import import
       order by run.id desc, import.id desc limit 1`,
    );

    expect(rows).toEqual([{ together: true }]);
  });

  it('is begun again where the process that fetched it died', async () => {
    await database.owner.query(
      `insert into portal.catalogue_run (started_by, beat_at) values ('an', now() - interval '2 minutes')`,
    );

    expect((await fetched()).run.fault).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['an error inside a 200', { error_code: '-9', message: 'Đơn vị chưa được cấp quyền' }, 'catalogue/not-given'],
    ['a procedure without a name', { error_code: '0', message: '', data: [{ MATTHC: '1.0' }] }, 'agency/garbled'],
    ['prose', { message: 'Hệ thống đang bảo trì' }, 'agency/unavailable'],
  ])('that comes as %s is said to have failed, and what was fetched before stays', async (_, answer, code) => {
    const { run: __, ...before } = await show();
    refusal = answer;

    const { run, ...after } = await fetched();
    refusal = undefined;

    expect(run.fault).toBe(code);
    expect(after).toEqual(before);
  });
});
