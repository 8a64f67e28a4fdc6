import { PatienceConfig, toPatience } from '#agency-kit';
import { Services } from '#messaging';
import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { PostalConfig } from '../../apps/postal/config.js';
import { PostalModule } from '../../apps/postal/postal.module.js';

const OFFICE = '000.00.14.H03';
const SECRET = `whsec_${Buffer.from('post'.padEnd(32, '.')).toString('base64')}`;
const PARCELS = ['EL000000014VN', 'EL000000028VN', 'EL000000031VN'];
const HOME = { name: 'Hoàng Thị Mẫu', phone: '0912345678', line: 'Thôn Mẫu', province: '06', commune: '01942' };
const COPY = {
  procedure: '2.000815',
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẫu' },
  components: [{ code: 'TP.BAN-CHINH', name: 'Bản chính', originals: 1, copies: 0 }],
  facts: { paper: 'Bằng tốt nghiệp', copies: 2 },
  resultDelivery: 'post',
  deliverTo: HOME,
  feesPaid: true,
};
const STATUS = { attemptFailed: 60, returnedToDesk: 70, delivered: 100 };

/** One-stop shop and postal service on one bus, and a post that takes every order. */
async function deskAndPost() {
  const database = await testDatabase();
  const orders: { orderNumber: string; ItemCode: string }[] = [];
  const post = await scriptedServer((response, { path, body }) => {
    if (path !== '/orders') return replyWith(response, 200, { accepted: [], unknown: [], Tracking: [] });
    const ordered = { ...(body as { orderNumber: string }), ItemCode: PARCELS[orders.length]! };
    orders.push(ordered);
    return replyWith(response, 200, { Id: orders.length, ItemCode: ordered.ItemCode });
  });
  const config = PostalConfig.parse({
    POST_URL: post.url,
    POST_API_KEY: 'made-up-post-api-key',
    POST_WEBHOOK_SECRET: SECRET,
  });
  const spec = await testApp(
    OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }),
    PostalModule.with({
      databaseUrl: database.urlAs('postal'),
      data: 'procedures',
      config,
      patience: toPatience(PatienceConfig.parse({})),
    }),
  );
  const close = async () => {
    await spec.close();
    await post.close();
    await database.drop();
  };
  return { spec, orders, close };
}

describe('a result that the post brings back', () => {
  let hub: Awaited<ReturnType<typeof deskAndPost>>;
  let clerk: { authorization: string };

  beforeEach(async () => {
    hub = await deskAndPost();
    clerk = await hub.spec.as({ role: 'clerk', offices: [OFFICE] });
  });
  afterEach(() => hub.close());

  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const headers = { ...clerk, 'idempotency-key': randomUUID() };
    const answer = await hub.spec.app.inject({ method, url, headers, ...(payload && { payload }) });
    expect([200, 201]).toContain(answer.statusCode);
    return answer.json();
  };
  const deliveryOf = async (id: string) => (await call('GET', `/v1/dossiers/${id}`)).delivery;
  const wish = (id: string, how: object) => call('PUT', `/v1/dossiers/${id}/delivery`, how);

  /** A certified copy whose result goes home by post. */
  const finished = async (): Promise<string> => {
    const { id } = await call('POST', '/v1/dossiers', COPY);
    await call('POST', `/v1/dossiers/${id}/take-over`, {});
    return id;
  };
  const tell = async (nth: number, status: number, times: number) => {
    const { orderNumber, ItemCode } = hub.orders[nth - 1]!;
    const LastUpdateTime = `2${nth}/11/2026 1${times}:00:00`;
    const about = { OrderNumber: orderNumber, ItemCode, LastUpdateTime, DeliveryTimes: times };
    const payload = JSON.stringify({ ...about, OrderStatusId: status });
    const now = new Date();
    const answer = await hub.spec.app.inject({
      method: 'POST',
      url: '/v1/callbacks/post',
      payload,
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg-1',
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(SECRET).sign('msg-1', now, payload),
      },
    });
    return answer.statusCode;
  };
  /** The n-th parcel is ordered, and handed to the postman. */
  const handedOver = async (id: string, nth: number) => {
    const shipment = await eventually(async () => {
      expect(hub.orders).toHaveLength(nth);
      const { items } = await call('GET', '/v1/shipments?awaitingHandOver=true');
      expect(items).toHaveLength(1);
      return items[0];
    });
    const signedBy = { desk: 'Nông Văn Thử', post: 'Triệu Văn Mẫu' };
    await call('POST', '/v1/hand-over-lists', { direction: 'deliver', shipments: [shipment.id], signedBy });
    await eventually(async () => expect((await deliveryOf(id)).result).toBe('with-post'));
  };
  const postHeardAll = () =>
    eventually(async () => {
      const { unread, parked } = await hub.spec.app.get(Services).named('postal').progress();
      expect({ unread, parked }).toEqual({ unread: 0, parked: 0 });
    });
  /** Nobody opens three times, and the parcel comes back. */
  const bringBack = async (id: string, nth: number) => {
    await handedOver(id, nth);
    for (const times of [1, 2, 3]) await tell(nth, STATUS.attemptFailed, times);
    await tell(nth, STATUS.returnedToDesk, 4);
    await eventually(async () => expect((await deliveryOf(id)).result).toBe('back-at-desk'));
  };

  it('lies at the desk for the counter, and no second parcel is ordered', async () => {
    const id = await finished();
    await bringBack(id, 1);

    const { delivery } = await call('GET', `/v1/dossiers/${id}`);
    const { business } = await call('POST', `/v1/dossiers/${id}/return`, { receivedBy: 'applicant' });
    await postHeardAll();

    expect(delivery).toMatchObject({ result: 'back-at-desk', resultDelivery: 'counter' });
    expect(business).toBe('returned');
    expect((await call('GET', '/v1/shipments')).items).toMatchObject([{ id: `${id}/deliver/1` }]);
  });

  it('is sent again as often as the applicant wishes it again, each time as one parcel', async () => {
    const id = await finished();
    await bringBack(id, 1);

    await wish(id, { resultDelivery: 'post', deliverTo: HOME });
    await wish(id, { resultDelivery: 'post', deliverTo: HOME });
    await bringBack(id, 2);
    await wish(id, { resultDelivery: 'post', deliverTo: HOME });
    await handedOver(id, 3);
    await tell(3, STATUS.delivered, 1);

    await eventually(async () => expect((await call('GET', `/v1/dossiers/${id}`)).business).toBe('returned'));
    expect(new Set(hub.orders.map(({ orderNumber }) => orderNumber)).size).toBe(3);
  });

  it('is sent after all when the applicant changes between counter and post before the postman came', async () => {
    const id = await finished();
    await eventually(() => expect(hub.orders).toHaveLength(1));

    await wish(id, { resultDelivery: 'counter' });
    await wish(id, { resultDelivery: 'post', deliverTo: HOME });
    await handedOver(id, 2);

    expect((await deliveryOf(id)).resultDelivery).toBe('post');
  });
});
