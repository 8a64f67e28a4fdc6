import { recorded, request, shapeOf } from '../fake-hub/exchanges.js';
import { call, eventually, type FakeHub, fakeHub, look, sandboxFor } from '../fake-hub/fake-hub.js';
import type { Sandbox } from '../sandbox.js';
import { courseToDoor, type Parcel } from './course.js';
import { itemCode } from './item-code.js';
import { ORDER_STATUS } from './statuses.js';

const DELIVER = request('post', 'order-deliver', { orderNumber: 'd/deliver' });
const COLLECT = request('post', 'order-collect', { orderNumber: 'd/collect' });

let hub: FakeHub;
let sandbox: Sandbox;
const ask = (path: string, body: unknown, key?: string) => call(`${sandbox.urls.post}${path}`, body, key);
const statuses = () => hub.heard.map(({ body }) => body['OrderStatusId']);

beforeEach(async () => {
  hub = await fakeHub();
  sandbox = await sandboxFor(hub);
});
afterEach(async () => {
  await sandbox.close();
  await hub.close();
});

it('gives every parcel a code whose check digit is right', () => {
  // UPU S10-12 gives 47312482 with check digit 9 as its example.
  expect(itemCode(47312482)).toBe('EL473124829VN');
});

it('moves a result only once both sides signed, then delivers it and pays the money over', async () => {
  const { ItemCode } = await ask('/orders', DELIVER, 'k1');
  expect(statuses()).toEqual([]);

  await ask('/handovers', { list: 'BG-1', direction: 'deliver', items: [ItemCode] }, 'BG-1');

  await eventually(() =>
    expect(statuses()).toEqual([ORDER_STATUS.inTransit, expect.any(Number), ORDER_STATUS.codSettled]),
  );
  expect(shapeOf(hub.heard[1]?.body)).toEqual(shapeOf(recorded('post', 'webhook-delivered')));
});

it('brings collected papers to the desk and waits there for its signature', async () => {
  const { ItemCode } = await ask('/orders', COLLECT, 'k1');
  const { collected, inTransit, atDesk, handedToDesk, codSettled } = ORDER_STATUS;
  await eventually(() => expect(statuses()).toEqual([collected, inTransit, atDesk]));

  await ask('/handovers', { list: 'BG-2', direction: 'collect', items: [ItemCode] }, 'BG-2');

  await eventually(() => expect(statuses().slice(3)).toEqual([handedToDesk, codSettled]));
});

it('does not set out again when a list is signed twice', async () => {
  const { ItemCode } = await ask('/orders', DELIVER, 'k1');
  const list = { list: 'BG-1', direction: 'deliver', items: [ItemCode, 'EL999999999VN'] };

  const first = await ask('/handovers', list, 'BG-1');
  const second = await ask('/handovers', list, 'BG-1');

  expect(second).toEqual(first);
  expect(first).toEqual({ list: 'BG-1', accepted: [ItemCode], unknown: ['EL999999999VN'] });
  await eventually(() => expect(statuses()).toHaveLength(3));
});

it('brings a result back to the desk after three attempts', () => {
  const parcel = { ...DELIVER, Id: 1, ItemCode: itemCode(1) } as unknown as Parcel;

  const moves = courseToDoor(parcel, 3, '1').map(({ body }) => body(new Date()) as Record<string, unknown>);

  const { inTransit, attemptFailed, held, returnedToDesk } = ORDER_STATUS;
  expect(moves.map(({ OrderStatusId }) => OrderStatusId)).toEqual([
    inTransit,
    attemptFailed,
    attemptFailed,
    attemptFailed,
    held,
    returnedToDesk,
  ]);
});

it('cancels an order it has not moved, and shows its tracking', async () => {
  const { Id } = await ask('/orders', DELIVER, 'k1');

  const answer = await ask(`/orders/${String(Id)}/cancel`, {});

  expect(answer).toMatchObject({ OrderStatusId: ORDER_STATUS.cancelled });
  const tracked = await look(`${sandbox.urls.post}/orders/${encodeURIComponent('d/deliver')}`);
  expect(shapeOf(tracked)).toEqual(shapeOf(recorded<{ answer: unknown }>('post', 'tracking').answer));
});
