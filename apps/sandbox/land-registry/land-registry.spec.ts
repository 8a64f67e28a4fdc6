import { recorded, request, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, newFolder, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';
import type { Script } from '../script.js';

const APPRAISE = request('landRegistry', 'tiep-nhan-ho-so');
const REGISTER = {
  ...APPRAISE,
  SoBienNhan: 'd/register/1',
  ThongTinQuyTrinh: { MaQuyTrinh: 'DANG-KY', TenQuyTrinh: 'Đăng ký' },
};

let hub: FakeHub;
let sandbox: Sandbox;
const start = async (script: Script, folder = newFolder()) => {
  sandbox = await sandboxFor(hub, { folder, scriptFor: () => script });
};
const ask = (path: string, body: unknown, key?: string) => call(`${sandbox.urls.landRegistry}${path}`, body, key);
const told = () => hub.heard.map(({ body }) => body);

beforeEach(async () => {
  hub = await fakeHub();
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

it.each([
  ['an appraisal ends with a transfer sheet', APPRAISE, 'plain', 'ket-thuc-tham-dinh'],
  ['a registration ends with a certificate', REGISTER, 'plain', 'ket-thuc-dang-ky'],
  ['missing papers are asked for', APPRAISE, 'supplement', 'yeu-cau-bo-sung'],
  ['a disputed parcel is refused', APPRAISE, 'land-refuses', 'ket-thuc-tu-choi'],
] as const)('%s, told as recorded', async (_, body, script, example) => {
  await start(script);

  const answer = await ask('/TiepNhanHoSo', body, 'k1');

  expect(answer).toEqual(recorded('landRegistry', 'tiep-nhan-ho-so')['answer']);
  await eventually(() =>
    expect(told().map((one) => shapeOf(one))).toEqual([shapeOf(recorded('landRegistry', example))]),
  );
});

it('goes on when the missing papers came', async () => {
  await start('supplement');
  await ask('/TiepNhanHoSo', APPRAISE, 'k1');

  await ask('/CapNhatTrangThaiBoSungHoSo', request('landRegistry', 'cap-nhat-bo-sung'), 'k2');

  await eventually(() =>
    expect(told().map(({ Loai }) => Loai)).toEqual(['YeuCauBoSungHoSo', 'NhanBoSungHoSo', 'KetThucHoSo']),
  );
  expect(shapeOf(told()[1])).toEqual(shapeOf(recorded('landRegistry', 'nhan-bo-sung')));
});

it('books the same call twice as one effect and one repeat, and gives the same answer', async () => {
  await start('plain');

  const first = await ask('/TiepNhanHoSo', APPRAISE, 'k1');
  const second = await ask('/TiepNhanHoSo', APPRAISE, 'k1');

  expect(second).toEqual(first);
  const books = (await (await fetch(`${sandbox.urls.landRegistry}/_books`)).json()) as { counts: object };
  expect(books.counts).toMatchObject({ 'TiepNhanHoSo:k1': { effects: 1, repeats: 1 } });
});

it('says by poll how a registration stands', async () => {
  await start('land-refuses');
  const { SoBienNhan } = APPRAISE;
  await ask('/TiepNhanHoSo', APPRAISE, 'k1');

  const known = await ask('/TraCuuHoSo', { SoBienNhan });
  const unknown = await ask('/TraCuuHoSo', { SoBienNhan: 'không có' });

  expect(known).toMatchObject({
    Data: { TrangThai: 'ket-thuc', Loai: 'KetThucHoSo', DuLieu: { TrangThaiKetThuc: 2 } },
  });
  expect(unknown).toMatchObject({ Result: 1, Data: { TrangThai: 'khong-co' } });
});

it('takes nothing with an impossible date, and names the field without its value', async () => {
  await start('plain');

  const answer = await ask('/TiepNhanHoSo', { ...APPRAISE, NgayTiepNhan: '2026-06-11' }, 'k1');

  expect(answer).toEqual({ Result: 0, Message: 'Dữ liệu không hợp lệ: NgayTiepNhan' });
  expect(sandbox.books().landRegistry).toEqual([]);
});

it('tells the hub after a restart what the hub did not take before', async () => {
  const folder = newFolder();
  hub.answers.push(...Array.from({ length: 50 }, () => 503));
  await start('plain', folder);
  await ask('/TiepNhanHoSo', APPRAISE, 'k1');
  await sandbox.close();
  hub.answers.length = 0;

  await start('plain', folder);

  await eventually(() => expect(told()).toMatchObject([{ Loai: 'KetThucHoSo' }]));
  expect(sandbox.books().landRegistry.filter(({ kind }) => kind === 'told')).toHaveLength(1);
});

it('does not tell again what the hub refused for good', async () => {
  hub.answers.push(409);
  await start('plain');

  await ask('/TiepNhanHoSo', APPRAISE, 'k1');

  await eventually(() => expect(sandbox.books().landRegistry.at(-1)).toMatchObject({ kind: 'told', status: 409 }));
  expect(told()).toEqual([]);
});

it('calls off what it has not done when the dossier is withdrawn', async () => {
  sandbox = await sandboxFor(hub, { speed: 1000, profile: 'lively', seed: 'no mishap 1' });
  await eventually(async () => expect(await ask('/TiepNhanHoSo', APPRAISE, 'k1')).toMatchObject({ Result: 1 }));

  await eventually(async () => {
    expect(await ask('/HuyHoSo', request('landRegistry', 'huy-ho-so'), 'k2')).toMatchObject({ Result: 1 });
  });

  const cancelled = sandbox.books().landRegistry.find((entry) => entry.kind === 'effect' && entry.call === 'HuyHoSo');
  expect(cancelled).toMatchObject({ drops: [expect.any(String)] });
});
