import { toLocalDate } from '#working-time';
import { randomUUID } from 'node:crypto';
import type { Shipment } from '../domain/shipment.js';
import { postalApp, type PostalApp } from './postal.fixture.js';

const OFFICE = '000.00.14.H03';
const SIGNED = { desk: 'Nông Văn Thử', post: 'Hoàng Thị Mẫu' };
const DELIVERED = { what: 'delivered', receivedBy: 'applicant', collected: 15_000 };

describe('a postman with a phone', () => {
  let hub: PostalApp;
  let postal: { authorization: string };
  let stranger: { authorization: string };

  beforeAll(async () => {
    hub = await postalApp();
    postal = await hub.spec.as({ role: 'postal', offices: [OFFICE] });
    stranger = await hub.spec.as({ role: 'postal', offices: ['000.01.14.H03'] });
  });
  afterAll(() => hub.close());

  const post = async (url: string, payload: object, who: object = postal, key: string = randomUUID()) => {
    const headers = { ...who, 'idempotency-key': key };
    const answer = await hub.spec.app.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  const get = async (url: string, who: object = postal) =>
    (await hub.spec.app.inject({ url, headers: { ...who } })).json();
  const tell = ({ id }: Shipment, said: object, who?: object, key?: string) =>
    post(`/v1/shipments/${encodeURIComponent(id)}/reports`, said, who, key);
  const handed = async (owed = 15_000): Promise<Shipment> => {
    const shipment = await hub.ordered({ owed });
    await post('/v1/hand-over-lists', { direction: 'deliver', shipments: [shipment.id], signedBy: SIGNED });
    return shipment;
  };

  it('finds a parcel by its code, delivers it, and says so once', async () => {
    const shipment = await handed();
    const key = randomUUID();

    const { items } = await get(`/v1/shipments?parcel=${shipment.parcel}`);
    const [first, again] = [await tell(shipment, DELIVERED, postal, key), await tell(shipment, DELIVERED, postal, key)];

    expect(items).toMatchObject([{ id: shipment.id, reports: ['delivered', 'attempt-failed'] }]);
    expect([first.status, first.body.status, first.body.reports, again.body]).toEqual([
      201,
      'delivered',
      [],
      first.body,
    ]);
    expect((await hub.eventsOf(shipment.id)).at(-1)).toBe('shipment.result-delivered.v1');
  });

  it('gives nothing away for less than is owed, and the fault names nobody', async () => {
    const shipment = await handed();

    const { status, body } = await tell(shipment, { ...DELIVERED, collected: 10_000 });

    expect([status, body.code, body.errors[0].pointer]).toEqual([409, 'shipment/act-not-allowed', '/collected']);
    expect(JSON.stringify(body)).not.toMatch(/Mẫu|0980/);
    expect(await hub.find(shipment.id)).toMatchObject({ state: { status: 'with-post', seen: [] } });
    expect(await hub.eventsOf(shipment.id)).not.toContain('shipment.result-delivered.v1');
  });

  it('tells of parcels of his offices only', async () => {
    const shipment = await handed();

    const told = await tell(shipment, DELIVERED, stranger);
    const clerk = await tell(shipment, DELIVERED, await hub.spec.as({ role: 'clerk', offices: [OFFICE] }));

    expect([told.body.code, clerk.body.code]).toEqual(['shipment/not-found', 'auth/forbidden']);
    expect((await get(`/v1/shipments?parcel=${shipment.parcel}`, stranger)).items).toEqual([]);
  });

  it('closes the day by the lists both signed, and compares it with the post’s', async () => {
    const [one, two] = [await handed(), await handed(0)];
    await tell(one, { what: 'attempt-failed', reason: 'Người nhận đi vắng' });
    await tell(one, DELIVERED);
    const day = `/v1/postal-days/${toLocalDate(new Date())}`;

    const closing = await get(day);
    const theirs = { parcels: [{ parcel: one.parcel, cod: 14_000 }, { parcel: 'EL000009999VN' }] };
    const compared = await post(`${day}/comparison`, theirs);

    const parcels = closing.lines.map(({ parcel }: { parcel: string }) => parcel);
    expect(parcels).toEqual(expect.arrayContaining([one.parcel, two.parcel]));
    expect(closing.collected).toBeGreaterThanOrEqual(15_000);
    expect(compared.body.otherSum).toEqual([{ parcel: one.parcel, here: 15_000, atPost: 14_000 }]);
    expect(compared.body.onlyHere).toContain(two.parcel);
    expect((await get(day, stranger)).lines).toEqual([]);
  });
});
