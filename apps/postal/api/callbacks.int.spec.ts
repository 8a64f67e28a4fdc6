import { randomUUID } from 'node:crypto';
import { OTHER_SECRET, postalApp, type PostalApp } from './postal.fixture.js';

const MINUTE_MS = 60_000;
const PERSONAL = /Mẫu|0980000002|Tiểu khu/;

describe('a webhook of the post', () => {
  let hub: PostalApp;

  beforeAll(async () => {
    hub = await postalApp();
  });
  afterAll(() => hub.close());

  it('that comes again is taken and told to the dossier once', async () => {
    const shipment = await hub.ordered();

    const first = await hub.tell(shipment, 'delivered');
    const again = await Promise.all([1, 2, 3].map(() => hub.tell(shipment, 'delivered')));

    expect([first, ...again].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await hub.eventsOf(shipment.id)).toEqual(['shipment.ordered.v1', 'shipment.result-delivered.v1']);
  });

  it.each([
    ['in order', ['in-transit', 'attempt-failed', 'delivered', 'cod-settled']],
    ['the other way round', ['cod-settled', 'delivered', 'attempt-failed', 'in-transit']],
    ['shuffled and repeated', ['attempt-failed', 'delivered', 'in-transit', 'delivered', 'cod-settled', 'in-transit']],
  ])('ends in the same state when a history comes %s', async (_, files) => {
    const shipment = await hub.ordered({ owed: 15_000 });

    for (const file of files) await hub.tell(shipment, file);

    const state = (await hub.find(shipment.id))!.state;
    expect([state.status, state.seen.map(({ what }) => what)]).toEqual([
      'delivered',
      ['in-transit', 'attempt-failed', 'delivered', 'cod-settled'],
    ]);
    const events = await hub.eventsOf(shipment.id);
    expect(events.filter((type) => type === 'shipment.result-delivered.v1')).toHaveLength(1);
    expect(events.filter((type) => type === 'shipment.cod-settled.v1')).toHaveLength(1);
  });

  it('older than the state is recorded and tells nobody anything', async () => {
    const shipment = await hub.ordered();
    await hub.tell(shipment, 'delivered');

    const { status } = await hub.tell(shipment, 'attempt-failed');

    const state = (await hub.find(shipment.id))!.state;
    expect([status, state.status, state.seen.length]).toEqual([200, 'delivered', 2]);
    expect(await hub.eventsOf(shipment.id)).toEqual(['shipment.ordered.v1', 'shipment.result-delivered.v1']);
  });

  it('about a shipment that is not there, or with another’s parcel, finds nothing and changes nothing', async () => {
    const [shipment, other] = [await hub.ordered(), await hub.ordered()];
    const before = await hub.find(shipment.id);

    const answers = [
      await hub.tell(shipment, 'delivered', { OrderNumber: `${randomUUID()}/deliver/1` }),
      await hub.tell(shipment, 'delivered', { ItemCode: other.parcel }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'shipment/not-found']));
    expect(await hub.find(shipment.id)).toEqual(before);
  });

  it.each([
    ['with another secret', { secret: OTHER_SECRET }],
    ['over another body', { signed: '{}' }],
    ['too long ago', { at: new Date(Date.now() - 6 * MINUTE_MS) }],
  ])('signed %s is turned away and changes nothing', async (_, signing) => {
    const shipment = await hub.ordered();
    const before = await hub.find(shipment.id);

    const { status, body } = await hub.tell(shipment, 'delivered', {}, signing);

    expect([status, body.code]).toEqual([401, 'auth/bad-signature']);
    expect(await hub.find(shipment.id)).toEqual(before);
  });

  it.each([
    ['a status nobody knows', { OrderStatusId: 999 }, 422, 'request/invalid'],
    ['a parcel code that is none', { ItemCode: 'EL000000015VN' }, 422, 'request/invalid'],
    ['a day that does not exist', { LastUpdateTime: '31/06/2026 10:00:00' }, 422, 'request/invalid'],
    ['a negative sum', { CodAmount: -1 }, 422, 'request/invalid'],
    ['a zero byte', { DeliveryNote: 'Nông Thị Mẫu\u0000' }, 422, 'request/invalid'],
    ['a body over the limit', { Note: 'x'.repeat(1_100_000) }, 413, 'request/too-large'],
  ])('with %s is refused, names nobody and changes nothing', async (_, change, status, code) => {
    const shipment = await hub.ordered();
    const before = await hub.find(shipment.id);

    const answer = await hub.tell(shipment, 'delivered', change);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.help).toMatch(/\p{L}/u);
    expect(answer.text).not.toMatch(PERSONAL);
    expect(await hub.find(shipment.id)).toEqual(before);
  });
});
