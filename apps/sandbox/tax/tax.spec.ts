import { recorded, request, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, look, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';
import type { Script } from '../script.js';

const SHEET = request('tax', 'tiep-nhan-pct', { SoBienNhan: 'd/tax/1' });
const AGAIN = { ...SHEET, SoBienNhan: 'd/tax/2' };

let hub: FakeHub;
let sandbox: Sandbox;
const start = async (script: Script) => {
  sandbox = await sandboxFor(hub, { scriptFor: () => script });
};
const ask = (path: string, body: unknown, key?: string) => call(`${sandbox.urls.tax}${path}`, body, key);
const told = () => hub.heard.map(({ body }) => body);
const services = () => told().map(({ Service }) => Service);

beforeEach(async () => {
  hub = await fakeHub();
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

it('issues a notice and confirms the payment, told as recorded', async () => {
  await start('plain');

  const answer = await ask('/tiep-nhan-pct', SHEET, 'k1');

  expect(answer).toEqual({ error_code: '0', SoTiepNhan: 'TN-26-000001' });
  await eventually(() => expect(services()).toEqual(['ThongBaoThue', 'XacNhanNopTien']));
  expect(shapeOf(told()[0])).toEqual(shapeOf(recorded('tax', 'thong-bao-thue')));
  expect(shapeOf(told()[1])).toEqual(shapeOf(recorded('tax', 'xac-nhan-nop-tien')));
});

it('has every one of several notices paid, once', async () => {
  await start('several-notices');

  await ask('/tiep-nhan-pct', SHEET, 'k1');

  await eventually(async () =>
    expect(await look(`${sandbox.urls.tax}/pct/TN-26-000001`)).toMatchObject({ TrangThai: 'da-nop' }),
  );
  await eventually(() => expect(services().length).toBeGreaterThanOrEqual(3));
  const paid = sandbox.books().tax.filter((entry) => entry.kind === 'effect' && entry.call === 'NopTien');
  expect(paid).toHaveLength(services().length - 1);
});

it('does not take money twice when a person pays what the citizen paid', async () => {
  await start('plain');
  await ask('/tiep-nhan-pct', SHEET, 'k1');
  await eventually(() => expect(services()).toContain('XacNhanNopTien'));

  await ask('/_pay', { MaThongBaoThue: 'TB-26-000001-1' });

  expect(sandbox.recount()).toMatchObject({ doubled: 0 });
  expect(sandbox.books().tax.at(-1)).toMatchObject({ kind: 'repeat', key: 'NopTien:TB-26-000001-1' });
});

it('sends a first sheet back as wrong and takes the second', async () => {
  await start('wrong-file');
  await ask('/tiep-nhan-pct', SHEET, 'k1');
  await eventually(() => expect(services()).toEqual(['TuChoiPCT']));

  await ask('/tiep-nhan-pct', AGAIN, 'k2');

  expect(shapeOf(told()[0])).toEqual(shapeOf(recorded('tax', 'tu-choi-sai-ho-so')));
  await eventually(() => expect(services()).toEqual(['TuChoiPCT', 'ThongBaoThue', 'XacNhanNopTien']));
});

it('refuses for good where the script says so', async () => {
  await start('tax-refuses');

  await ask('/tiep-nhan-pct', SHEET, 'k1');

  await eventually(() => expect(told()).toMatchObject([{ Service: 'TuChoiPCT', Data: { SaiHoSo: false } }]));
});

it('takes no sheet without a number', async () => {
  await start('plain');

  const answer = await ask('/tiep-nhan-pct', { ...SHEET, SoPhieuChuyen: '' }, 'k1');

  expect(answer).toEqual({ error_code: '1', message: 'Dữ liệu không hợp lệ: SoPhieuChuyen' });
});
