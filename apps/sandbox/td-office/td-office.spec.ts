import { recorded, request, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, look, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';
import type { Script } from '../script.js';

const DRAFT = request('tdOffice', 'du-thao', { MaThamChieu: 'd/sign/1' });

let hub: FakeHub;
let sandbox: Sandbox;
const start = async (script: Script) => {
  sandbox = await sandboxFor(hub, { scriptFor: () => script });
};
const ask = (path: string, body: unknown, key?: string) => call(`${sandbox.urls.tdOffice}${path}`, body, key);
const told = () => hub.heard.map(({ body }) => body);
const states = () => told().map(({ TrangThaiLienThongQLVB }) => TrangThaiLienThongQLVB);

beforeEach(async () => {
  hub = await fakeHub();
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

it('signs and numbers a draft, told as recorded, and tells the same when asked', async () => {
  await start('plain');

  const answer = await ask('/du-thao', DRAFT, 'k1');

  expect(answer).toEqual({ status: 'ok', IdVanBan: 'VB-1' });
  await eventually(() => expect(states()).toEqual(['DA_BAN_HANH']));
  expect(shapeOf(told()[0])).toEqual(shapeOf(recorded('tdOffice', 'da-ban-hanh')));
  expect(await look(`${sandbox.urls.tdOffice}/van-ban/VB-1`)).toEqual({ status: 'ok', TinBao: told() });
});

it('numbers a draft once, however often it is asked', async () => {
  await start('plain');
  await ask('/du-thao', DRAFT, 'k1');

  await ask('/du-thao', DRAFT, 'k1');

  await eventually(() => expect(states()).toEqual(['DA_BAN_HANH']));
  expect(sandbox.recount()).toMatchObject({ doubled: 0 });
  expect(sandbox.books().tdOffice.filter(({ kind }) => kind === 'repeat')).toHaveLength(1);
});

it('counts a draft that was taken in twice under two keys', async () => {
  await start('plain');
  await ask('/du-thao', DRAFT, 'k1');

  await ask('/du-thao', DRAFT, 'k2');

  expect(sandbox.recount().details.map(({ what }) => what)).toContain('Hai dự thảo cùng một mã tham chiếu');
});

it('sends a first draft back as wrong and signs the second', async () => {
  await start('wrong-file');
  await ask('/du-thao', DRAFT, 'k1');
  await eventually(() => expect(states()).toEqual(['TRA_LAI']));

  await ask('/du-thao', { ...DRAFT, MaThamChieu: 'd/sign/2' }, 'k2');

  expect(shapeOf(told()[0])).toEqual(shapeOf(recorded('tdOffice', 'tra-lai')));
  await eventually(() => expect(states()).toEqual(['TRA_LAI', 'DA_BAN_HANH']));
});

it('takes no draft without an addressee, and names the field', async () => {
  await start('plain');

  const answer = await ask('/du-thao', { ...DRAFT, NoiNhan: '' }, 'k1');

  expect(answer).toEqual(recorded('tdOffice', 'du-thao')['refusal']);
});
