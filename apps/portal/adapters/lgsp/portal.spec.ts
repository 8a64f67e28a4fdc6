import { replyWith, scriptedServer, type HeardCall, type ScriptedServer } from '#testing';
import { answered } from '../../domain/answered.js';
import { tellProgress, type Sync } from '../../domain/sync.js';
import { atDesk, DOSSIER, inStep, NOW, on } from '../../domain/sync.sample.js';
import { tellAgain } from '../../domain/tell-again.js';
import { tellFigures } from '../../domain/tell-figures.js';
import type { Portal } from '../portal.js';
import { lgspPortal } from './portal.js';

type Reply = readonly [status: number, body: object | string];

describe('the portal through LGSP', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());

  async function serving(answerTo: (call: HeardCall, token: string) => Reply): Promise<Portal> {
    let tokens = 0;
    server = await scriptedServer((response, call) => {
      const [status, body] =
        call.path === '/token'
          ? ([200, { access_token: `T${(tokens += 1)}` }] as const)
          : answerTo(call, String(call.headers.authorization));
      if (typeof body !== 'string') return replyWith(response, status, body);
      response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    });
    const login = { baseUrl: server.url, username: 'hub', password: 'made-up-secret', timeoutMs: 1_000 };
    return lgspPortal({ ...login, agencyName: (code) => code });
  }
  const paths = () => server.heard.map(({ path }) => path);
  const tell = (portal: Portal, sync: Sync) => portal.tell(sync, sync.calls[0]!);

  it('gives a code first, which is kept before the dossier is created under it', async () => {
    const portal = await serving(({ path }) =>
      path === '/GetNextValue' ? [200, { value: 'G09.20-1' }] : [200, { idHoSo: 7, maHoSo: 'G09.20-1' }],
    );
    const sync = atDesk();

    const numbered = await tell(portal, sync);
    const coded = answered(sync, sync.calls[0]!.id, numbered, NOW)!.state;
    const created = await tell(portal, coded);
    const known = answered(coded, coded.calls[0]!.id, created, NOW)!.state;

    expect(numbered).toEqual({ kind: 'numbered', portalCode: 'G09.20-1' });
    expect(coded.calls).toEqual(sync.calls);
    expect(known).toMatchObject({ isKnown: true, portalCode: 'G09.20-1', portalId: '7', calls: [] });
    expect(server.heard.at(-1)).toMatchObject({
      path: '/ho-so',
      headers: { 'idempotency-key': sync.calls[0]!.id },
      body: { MaHoSo: 'G09.20-1', LoaiDoiTuong: 0, NgayNop: '2026-06-11 12:00:00' },
    });
  });

  it('hears with the dossier how each paper came into being, from its own filing and from the desk', async () => {
    const portal = await serving(() => [200, { idHoSo: 7, maHoSo: 'G09.20-1' }]);
    const [paper] = atDesk().record.components;
    const components = [
      { ...paper!, origin: { digitised: false, reused: 'result', nationalStore: true } as const },
      { ...paper!, code: 'TP.TO-KHAI', originals: 0, certified: 2, copies: 1 },
    ];
    const scan = { id: 'p1', code: 'TP.TO-KHAI', digitised: true, reused: 'no', nationalStore: false } as const;
    const { calls, ...sync } = { ...atDesk(), portalCode: 'G09.20-1' };
    const record = { ...sync.record, components, papers: [scan] };

    await tell(portal, {
      ...sync,
      record,
      calls: [{ ...calls[0]!, body: { kind: 'record', status: 'received', record } }],
    });

    expect(server.heard.at(-1)!.body).toMatchObject({
      ThanhPhanHoSo: [
        { DuocSoHoa: 0, DuocTaiSuDung: 2, DuocLayTuKhoDMQG: 1 },
        { SoLuong: 3, LoaiBan: 1, DuocSoHoa: 1, DuocTaiSuDung: 0, DuocLayTuKhoDMQG: 0 },
      ],
    });
  });

  it('is told a status under both of its keys', async () => {
    const portal = await serving(() => [200, { message: 'Cập nhật thành công' }]);
    const held = { ...inStep(atDesk()), portalCode: 'G09.20-1', portalId: '7' };

    const answer = await tell(portal, tellAgain(held, false, NOW).state);

    expect(answer).toEqual({ kind: 'ok' });
    expect(server.heard.at(-1)!.body).toEqual([
      { IdHoSo: '7', MaHoSo: 'G09.20-1', SoBienNhan: held.record.code, TrangThai: 2 },
    ]);
  });

  it('knows a call that is made again by its key, of whatever it tells', async () => {
    const portal = await serving(() => [200, { message: 'Thành công' }]);
    const held = { ...inStep(atDesk()), portalCode: 'G09.20-1', portalId: '7' };
    const progress = { stepName: 'Thẩm định', agency: 'tax', result: 'done', startedAt: on(12), at: on(13) } as const;
    const figures = { snapshotId: DOSSIER, at: on(30), officeCode: held.officeCode, form: 'II.06a/VPCP/KSTT' };
    const period = { from: '2026-06-01', to: '2026-06-30', content: '{}', sha256: '0'.repeat(64) };

    await tell(portal, tellAgain(held, false, NOW).state);
    await tell(portal, tellProgress(held, progress, NOW).state);
    const told = tellFigures(undefined, { ...figures, ...period }, NOW)!.state;
    await portal.tell(told, told.calls[0]!);

    const heard = server.heard.filter(({ path }) => path !== '/token');
    expect(heard.map(({ path, headers }) => [path, headers['idempotency-key']])).toEqual([
      ['/trang-thai', `${DOSSIER}/sync/2`],
      ['/tien-do', `${DOSSIER}/sync/2`],
      ['/so-lieu-bao-cao', `${DOSSIER}/figures`],
    ]);
  });

  it('is asked for another token within the call when one is over, and not for ever', async () => {
    const renewed = await serving((_, token) =>
      token === 'Bearer T1' ? [401, {}] : [200, { idHoSo: 1, maHoSo: 'x' }],
    );
    const coded = { ...atDesk(), portalCode: 'x' };
    expect(await tell(renewed, coded)).toEqual({ kind: 'ok', portalId: '1' });
    expect(paths()).toEqual(['/token', '/ho-so', '/token', '/ho-so']);
    await server.close();

    const closed = await serving(() => [401, { message: 'Token hết hạn' }]);

    await expect(tell(closed, coded)).rejects.toThrow('agency/unavailable');
    expect(paths()).toHaveLength(4);
  });

  it.each<[string, Reply, string]>([
    ['200 with an error inside', [200, { error_code: '-9', message: 'Mã thủ tục không có' }], 'data-error'],
    ['200 with an error code and no word', [200, { error_code: '-9' }], 'data-error'],
    ['prose in the place of what was asked for', [200, { message: 'Hồ sơ đã tồn tại' }], 'exists'],
    ['an order it finds illogical', [400, { message: 'Trình tự trạng thái không hợp lý' }], 'conflict'],
    ['a dossier it has not', [404, { message: 'Không tồn tại hồ sơ' }], 'missing'],
    ['data it will not take', [400, { message: 'Thiếu TenTTHC' }], 'data-error'],
  ])('that answers %s is understood', async (_, reply, kind) => {
    const portal = await serving(() => reply);

    expect(await tell(portal, { ...atDesk(), portalCode: 'x' })).toMatchObject({ kind });
  });

  it.each<[string, Reply, string]>([
    ['a page for people', [200, '<html>Đang bảo trì</html>'], 'agency/garbled'],
    ['nothing that was asked for', [200, {}], 'agency/garbled'],
    ['maintenance in words', [200, { message: 'Hệ thống đang bảo trì' }], 'agency/unavailable'],
    ['a bad gateway', [502, {}], 'agency/unavailable'],
  ])('that answers %s is asked later', async (_, reply, fault) => {
    const portal = await serving(() => reply);

    await expect(tell(portal, { ...atDesk(), portalCode: 'x' })).rejects.toThrow(fault);
  });
});
