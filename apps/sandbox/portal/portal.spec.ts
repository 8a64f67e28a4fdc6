import { createHash } from 'node:crypto';
import { recorded, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, newFolder, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';

const DESK_DOSSIER = '000.00.14.H03-260611-0001';
const [EXAMPLE] = recorded<{ data: [Record<string, unknown>] }>('portal', 'classic').data;

let hub: FakeHub;
let sandbox: Sandbox;
let session: unknown;
const api = (service: string, row: unknown, isUpdating = 'False', by = session) =>
  call(`${sandbox.urls.portal}/api`, { session: by, madonvi: '000.00.14.H03', service, isUpdating, data: [row] });
const sync = (TrangThaiHoSo: number, isUpdating = 'True', MaHoSo = DESK_DOSSIER) =>
  api('DongBoHoSoMC', { ...EXAMPLE, MaHoSo, TrangThaiHoSo: String(TrangThaiHoSo) }, isUpdating);

beforeEach(async () => {
  hub = await fakeHub();
  sandbox = await sandboxFor(hub);
  session = (await call(`${sandbox.urls.portal}/login`, { username: 'mot-cua', password: 'x' }))['session'];
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

describe('what the portal is told', () => {
  it('is kept as a history, and the same status again is a repeat', async () => {
    for (const status of [2, 4, 9, 10]) await sync(status, status === 2 ? 'False' : 'True');

    const answer = await sync(10);

    expect(answer).toMatchObject({ error_code: '0' });
    expect(sandbox.books().portal.map(({ kind }) => kind)).toEqual(['effect', 'effect', 'effect', 'effect', 'repeat']);
  });

  it.each([
    ['a session that is over', () => api('DongBoHoSoMC', EXAMPLE, 'False', 'cũ'), '3'],
    ['a dossier created twice', () => sync(2, 'False').then(() => sync(2, 'False')), '-1'],
    ['an update of a dossier it does not know', () => sync(4), '-4'],
    ['an illogical order', () => sync(2, 'False').then(() => sync(10)), '-3'],
    ['a date in another format', () => api('DongBoHoSoMC', { ...EXAMPLE, NgayNopHoSo: '2026-06-11' }), '-2'],
    ['a dossier without an owner', () => api('DongBoHoSoMC', { ...EXAMPLE, ChuHoSo: '' }), '-2'],
  ])('is turned down for %s', async (_, send, code) => {
    const answer = await send();

    expect(answer).toMatchObject({ error_code: code });
  });
});

describe('figures of a period', () => {
  const NoiDung = '{"total":{"counted":2}}';
  const MaBam = createHash('sha256').update(NoiDung).digest('hex');
  const report = {
    MaBaoCao: 'BC-1',
    MaBieu: 'II.06a/VPCP/KSTT',
    TuNgay: '20260515',
    DenNgay: '20260614',
    NoiDung,
    MaBam,
  };
  const send = (changes: object) => api('GuiSoLieuBaoCao', { ...report, ThayTheBaoCao: '', ...changes });

  it('are taken once by their code, and only as the hash says', async () => {
    const answers = [
      await send({ NoiDung: `${NoiDung} ` }),
      await send({ ThayTheBaoCao: 'BC-0' }),
      await send({}),
      await send({}),
      await send({ MaBaoCao: 'BC-2', ThayTheBaoCao: 'BC-1' }),
    ];

    expect(answers.map(({ error_code }) => error_code)).toEqual(['-2', '-4', '0', '0', '0']);
    expect(sandbox.books().portal.map(({ kind }) => kind)).toEqual(['effect', 'repeat', 'effect']);
  });
});

describe('the catalogue of procedures', () => {
  const detail = (maTTHC: string) => api('LayThuTuc', { maTTHC });
  const change = (changes: object) =>
    fetch(`${sandbox.urls.portal}/_catalogue`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
    });

  it('is listed by name, told in full by code, and changed by people who want to see what happens', async () => {
    await change({
      '2.000889': null,
      '1.012785': { THAYTHE: [{ MATTHC: '2.000889' }] },
      '2.000815': { TENTTHC: 'Sao y' },
    });

    const list = (await api('LayDanhSachTTHC', {})) as { data: { MATTHC: string }[] };

    expect(list.data.map(({ MATTHC }) => MATTHC)).toEqual(['2.000815', '2.000635', '1.012785']);
    expect(await detail('2.000815')).toMatchObject({ data: [{ TENTTHC: 'Sao y', NGAYHIEULUC: '20210101' }] });
    expect(await detail('2.000889')).toMatchObject({ error_code: '-4' });
  });
});

describe('what the portal files', () => {
  it('goes to the hub in both dialects, exactly as recorded', async () => {
    await sandbox.file({ dossiers: 60, seed: 's' });

    const shapes = hub.submissions.map(({ body }) => JSON.stringify(shapeOf(body)));
    expect(hub.submissions).toHaveLength(60);
    expect(shapes).toContain(JSON.stringify(shapeOf(recorded('portal', 'classic'))));
    expect(shapes).toContain(JSON.stringify(shapeOf(recorded('portal', 'lgsp'))));
    expect(hub.submissions[0]?.token).toBe('Bearer token-of-the-portal');
  });

  it('is sent again under the same key until the hub takes it, and is booked once', async () => {
    hub.answers.push(503, 500);

    const [filed] = await sandbox.file({ dossiers: 1 });

    expect(hub.submissions.map(({ key }) => key)).toEqual([filed?.MaHoSo, filed?.MaHoSo, filed?.MaHoSo]);
    expect(sandbox.recount().filed).toBe(1);
  });

  it('is not counted as filed when the hub turned it down', async () => {
    hub.answers.push(422);

    const filed = await sandbox.file({ dossiers: 1 });

    expect(filed).toMatchObject([{ status: 422 }]);
    expect(sandbox.recount()).toMatchObject({ filed: 0, lost: 0 });
  });

  it('is taken up again after a restart', async () => {
    const folder = newFolder();
    hub.answers.push(...Array.from({ length: 50 }, () => 503));
    const before = await sandboxFor(hub, { folder });
    const cut = before.file({ dossiers: 1 }).catch(() => 'cut');
    await eventually(() => expect(hub.submissions.length).toBeGreaterThan(0));
    await before.close();
    await cut;
    hub.answers.length = 0;

    const after = await sandboxFor(hub, { folder });

    await eventually(() => expect(after.recount().filed).toBe(1));
    await after.close();
  });

  it('exists for the portal before the hub says anything: creating it is a double', async () => {
    const [filed] = await sandbox.file({ dossiers: 1 });

    const created = await sync(2, 'False', filed?.MaHoSo);
    const updated = await sync(2, 'True', filed?.MaHoSo);

    expect(created['message']).toContain('đã tồn tại');
    expect(updated).toMatchObject({ error_code: '0' });
  });
});
