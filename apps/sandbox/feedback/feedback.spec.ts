import { recorded, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';

let hub: FakeHub;
let sandbox: Sandbox;
const ask = (path: string, body: unknown, key?: string) => call(`${sandbox.urls.feedback}${path}`, body, key);

beforeEach(async () => {
  hub = await fakeHub();
  sandbox = await sandboxFor(hub);
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

it('passes made-up feedback on, as recorded, each once', async () => {
  await ask('/_send', { count: 3 });

  await eventually(() => expect(hub.heard).toHaveLength(3));
  expect(hub.heard.map(({ body }) => shapeOf(body))).toEqual(Array(3).fill(shapeOf(recorded('feedback', 'phan-anh'))));
  expect(sandbox.recount()).toMatchObject({ doubled: 0 });
});

it('hears what became of it once under one key, and counts the same told twice under two', async () => {
  await ask('/_send', {});
  const told = { MaPAKN: 'PAKN-26-00001', TrangThai: 'DA_TRA_LOI', NoiDungTraLoi: 'Đã sửa mẫu đơn.' };

  const answers = [await ask('/cap-nhat', told, 'k1'), await ask('/cap-nhat', told, 'k1')];
  const before = sandbox.recount().doubled;
  await ask('/cap-nhat', told, 'k2');

  expect(answers).toEqual([{ error_code: '0' }, { error_code: '0' }]);
  expect([before, sandbox.recount().doubled]).toEqual([0, 1]);
});

it('lets its sender write more when asked, and judge the answer once it is public', async () => {
  await ask('/_send', { daysAgo: 30 });
  const MaPAKN = 'PAKN-26-00001';

  await ask('/cap-nhat', { MaPAKN, TrangThai: 'CHO_BO_SUNG', LyDo: 'Ô nào?' }, 'k1');
  await ask('/cap-nhat', { MaPAKN, TrangThai: 'DA_CONG_KHAI' }, 'k2');

  await eventually(() => expect(hub.heard).toHaveLength(3));
  expect(hub.heard.map(({ body }) => body)).toMatchObject([
    { MaPAKN },
    { MaPAKN, NoiDungBoSung: expect.any(String) },
    { MaPAKN, HaiLong: true },
  ]);
});

it('takes no answer without words, and nothing about feedback it does not have', async () => {
  await ask('/_send', {});

  expect(await ask('/cap-nhat', { MaPAKN: 'PAKN-26-00001', TrangThai: 'DA_TRA_LOI' })).toMatchObject({
    error_code: '1',
    message: 'Dữ liệu không hợp lệ: NoiDungTraLoi',
  });
  expect(await ask('/cap-nhat', { MaPAKN: 'PAKN-26-00099', TrangThai: 'DANG_XU_LY' })).toMatchObject({
    error_code: '1',
  });
});
