import { eventually } from '#testing';
import { randomUUID } from 'node:crypto';
import type { Shipment } from '../domain/shipment.js';
import { postalApp, type PostalApp } from './postal.fixture.js';

const OFFICE = '000.00.14.H03';
const OTHER_OFFICE = '000.01.14.H03';
const SIGNED = { desk: 'Nông Văn Thử', post: 'Hoàng Thị Mẫu' };

describe('a hand-over list', () => {
  let hub: PostalApp;
  let postal: { authorization: string };

  beforeAll(async () => {
    hub = await postalApp();
    postal = await hub.spec.as({ role: 'postal', offices: [OFFICE] });
  });
  afterAll(() => hub.close());

  const sign = async (parcels: readonly Pick<Shipment, 'id'>[], change: object = {}, key: string = randomUUID()) => {
    const answer = await hub.spec.app.inject({
      method: 'POST',
      url: '/v1/hand-over-lists',
      headers: { ...postal, 'idempotency-key': key },
      payload: { direction: 'deliver', shipments: parcels.map(({ id }) => id), signedBy: SIGNED, ...change },
    });
    return { status: answer.statusCode, body: answer.json(), text: answer.body };
  };
  const all = (parcels: readonly Shipment[]) => Promise.all(parcels.map(({ id }) => hub.find(id)));

  it('moves every parcel on it to the post, and tells each dossier and the post once', async () => {
    const parcels = [await hub.ordered({ owed: 15_000 }), await hub.ordered()];

    const { status, body } = await sign(parcels);

    expect([status, body.totals]).toEqual([201, { parcels: 2, documents: 2, cod: 15_000 }]);
    for (const { id } of parcels) expect(await hub.eventsOf(id)).toContain('shipment.result-handed-to-post.v1');
    await eventually(() => {
      const handed = hub.heard.filter(({ path }) => path === '/handovers').map(({ body }) => body);
      expect(handed).toEqual(
        expect.arrayContaining(parcels.map(({ parcel }) => expect.objectContaining({ items: [parcel] }))),
      );
    });
  });

  it('signed again with the same key is the same list, and changes nothing', async () => {
    const parcels = [await hub.ordered()];
    const key = randomUUID();

    const [first, again] = [await sign(parcels, {}, key), await sign(parcels, {}, key)];

    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await hub.eventsOf(parcels[0]!.id)).toEqual(['shipment.ordered.v1', 'shipment.result-handed-to-post.v1']);
  });

  it('with a parcel of another office is not found, and moves none', async () => {
    const parcels = [await hub.ordered(), await hub.ordered({ officeCode: OTHER_OFFICE })];
    const before = await all(parcels);

    const { status, body, text } = await sign(parcels);

    expect([status, body.code]).toEqual([404, 'shipment/not-found']);
    expect(text).not.toMatch(/Thử|Mẫu/);
    expect(await all(parcels)).toEqual(before);
  });

  it('with a parcel that cannot change hands is refused, and moves none', async () => {
    const [free, handed] = [await hub.ordered(), await hub.ordered()];
    await sign([handed]);
    const before = await hub.find(free.id);

    const answers = [await sign([free, handed]), await sign([handed, free])];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([409, 'shipment/act-not-allowed']),
    );
    expect(answers.map(({ body }) => body.errors.map(({ pointer }: { pointer: string }) => pointer))).toEqual([
      ['/shipments/1'],
      ['/shipments/0'],
    ]);
    expect(await hub.find(free.id)).toEqual(before);
    expect(await hub.eventsOf(free.id)).toEqual(['shipment.ordered.v1']);
  });

  it('of the wrong direction is refused, and moves none', async () => {
    const parcels = [await hub.ordered()];
    const before = await all(parcels);

    const { status } = await sign(parcels, { direction: 'collect' });

    expect(status).toBe(409);
    expect(await all(parcels)).toEqual(before);
  });

  it('of the same parcel signed by two at once moves it once', async () => {
    const parcels = [await hub.ordered()];

    const answers = await Promise.all([sign(parcels), sign(parcels), sign(parcels)]);

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(await hub.eventsOf(parcels[0]!.id)).toEqual(['shipment.ordered.v1', 'shipment.result-handed-to-post.v1']);
  });

  it('is printed as both signed it, to the offices whose list it is', async () => {
    const { body } = await sign([await hub.ordered({ owed: 15_000 })]);
    const print = (who: object) =>
      hub.spec.app.inject({ url: `/v1/hand-over-lists/${body.listNo}/pdf`, headers: { ...who } });
    const stranger = await hub.spec.as({ role: 'postal', offices: [OTHER_OFFICE] });

    const [first, again, refused] = [await print(postal), await print(postal), await print(stranger)];

    expect([first.statusCode, first.headers['content-type'], first.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'form/not-found']);
  });
});
