import { readdirSync, readFileSync } from 'node:fs';
import { deliveryId } from '../../domain/order.js';
import { anOrdered } from '../../domain/shipment.sample.js';
import { cancelPath, toHandover, toOrder, trackingPath } from './order-wire.js';
import { readWebhook, toSighting, WireHandedOver, WireOrdered, WireRefusal, WireTrackings } from './wire.js';

const EXAMPLES = 'apps/postal/examples/';
const example = (name: string) => JSON.parse(readFileSync(`${EXAMPLES}${name}.json`, 'utf8'));
const DESK = {
  customerCode: 'NGAN-SON',
  address: {
    name: 'Bộ phận một cửa huyện Ngân Sơn',
    phone: '02093000000',
    line: 'Thị trấn Vân Tùng',
    province: '06',
    commune: '01954',
  },
};

describe('the post’s webhook', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.startsWith('webhook-')))('%s is understood', (name) => {
    const { shipmentId, sighting } = readWebhook(example(name.replace('.json', '')));

    expect(shipmentId).toMatch(/^[0-9a-f-]{36}\/(collect|deliver)$/);
    expect(sighting.at).toMatch(/Z$/);
  });

  it('says who signed, what was collected and when, in Vietnam time', () => {
    const { sighting } = readWebhook(example('webhook-delivered-to-representative'));

    expect(sighting).toEqual({
      parcel: 'EL000000014VN',
      what: 'delivered',
      at: '2026-06-27T02:20:00.000Z',
      attempt: 2,
      note: 'Người được uỷ quyền đã ký nhận',
      collected: 15_000,
      receivedBy: 'representative',
    });
  });

  it.each([
    ['an unknown status', { OrderStatusId: 31 }, '/OrderStatusId'],
    ['a mistyped parcel code', { ItemCode: 'EL000000018VN' }, '/ItemCode'],
    ['a date in another format', { LastUpdateTime: '2026-06-27 09:20:00' }, '/LastUpdateTime'],
    ['a day that does not exist', { LastUpdateTime: '31/06/2026 09:20:00' }, '/LastUpdateTime'],
    ['an hour that does not exist', { LastUpdateTime: '30/06/2026 25:20:00' }, '/LastUpdateTime'],
    ['a negative amount', { CodAmount: -1 }, '/CodAmount'],
  ])('with %s is refused, and the field is named', (_, wrong, pointer) => {
    const sent = { ...example('webhook-delivered'), ...wrong };

    expect(() => readWebhook(sent)).toThrow(
      expect.objectContaining({ code: 'request/invalid', fields: [expect.objectContaining({ pointer })] }),
    );
  });
});

describe('the post’s system', () => {
  it.each(['order-deliver', 'order-collect'])('is sent %s with the fields it knows', (name) => {
    const { request } = example(name);

    const sent = toOrder(anOrdered(request.direction), DESK);

    expect(Object.keys(sent).toSorted()).toEqual(Object.keys(request).toSorted());
    expect(sent).toMatchObject({
      direction: request.direction,
      senderWard: request.senderWard,
      receiverName: request.receiverName,
      description: request.description,
    });
  });

  it('is told of a hand-over by list, direction and parcel', () => {
    const handOver = { list: 'BG-260626-0001', at: '', deskSigner: '', postSigner: '' };

    const sent = toHandover({ ...anOrdered('deliver'), handOver });

    expect(sent).toEqual(example('handover').request);
  });

  it('is asked about one order under an id that holds slashes', () => {
    const shipment = { ...anOrdered('deliver'), id: deliveryId('0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11') };

    expect(trackingPath(shipment)).toBe('/orders/0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11%2Fdeliver%2F1');
    expect(cancelPath(shipment)).toBe(example('order-cancel').path);
  });

  it('answers in a shape we understand', () => {
    const { answer, refusal } = example('order-deliver');

    expect(WireOrdered.parse(answer)).toEqual({ Id: 1, ItemCode: 'EL000000014VN' });
    expect(WireRefusal.parse(refusal).Message).toContain('receiverTel');
    expect(WireHandedOver.parse(example('handover').answer).accepted).toEqual(['EL000000014VN']);
    expect(WireTrackings.parse(example('tracking').answer).Tracking.map(toSighting)).toMatchObject([
      { what: 'ordered' },
      { what: 'in-transit' },
      { what: 'attempt-failed', attempt: 1 },
    ]);
  });
});
