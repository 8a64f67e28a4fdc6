import { agenciesApp, PERSONAL, recorded, type AgenciesApp } from './agencies.fixture.js';

/** The two notices of the recorded exchange, in its XML. */
const notices = (id: string, change = (xml: string) => xml) => {
  const xml = change(recorded('tax/examples/thong-bao-thue.xml', id));
  return JSON.stringify({
    Service: 'ThongBaoThue',
    Ngay: '20260615090000',
    Data: { FileThongBaoThue: Buffer.from(xml).toString('base64') },
  });
};
const paid = (id: string, notice: number, amount: number) =>
  recorded('tax/examples/xac-nhan-nop-tien.json', id)
    .replaceAll('TB-26-000001-1', `TB-26-000001-${notice}`)
    .replace('"9000000"', `"${amount}"`);

describe('what tax tells of money', () => {
  let hub: AgenciesApp;

  beforeAll(async () => {
    hub = await agenciesApp();
  });
  afterAll(() => hub.close());

  const issued = async () => {
    const id = await hub.ask('tax');
    await hub.tell('tax', notices(id));
    return id;
  };

  it('settles the step when all notices are paid, once, however often each payment comes', async () => {
    const id = await issued();

    const payments = [paid(id, 1, 9_000_000), paid(id, 1, 9_000_000), paid(id, 2, 2_250_000), paid(id, 2, 2_250_000)];
    const statuses = [];
    for (const payment of payments) statuses.push((await hub.tell('tax', payment)).status);

    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await hub.eventsOf(id)).toEqual([
      'request.accepted.v1',
      'request.notices-issued.v1',
      'request.notices-paid.v1',
      'request.outcome-received.v1',
    ]);
    expect((await hub.find(id))?.state.outcome).toMatchObject({ facts: { dutySettlement: { total: 11_250_000 } } });
  });

  it('waits while one of the notices is not paid', async () => {
    const id = await issued();

    await hub.tell('tax', paid(id, 2, 2_250_000));

    expect((await hub.find(id))?.state.status).toBe('awaiting-payment');
    expect(await hub.eventsOf(id)).not.toContain('request.notices-paid.v1');
  });

  it('settles the step once when payments come at the same time', async () => {
    const id = await issued();

    const answers = await Promise.all([
      hub.tell('tax', paid(id, 1, 9_000_000)),
      hub.tell('tax', paid(id, 2, 2_250_000)),
      hub.tell('tax', paid(id, 1, 9_000_000)),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await hub.eventsOf(id)).slice(2)).toEqual(['request.notices-paid.v1', 'request.outcome-received.v1']);
  });

  it('takes the same notices again without asking anybody to pay twice', async () => {
    const id = await issued();

    const { status } = await hub.tell('tax', notices(id));

    expect(status).toBe(200);
    expect(await hub.eventsOf(id)).toEqual(['request.accepted.v1', 'request.notices-issued.v1']);
  });

  const replaced = (from: string, to: string) => (id: string) => notices(id, (xml) => xml.replace(from, to));
  const negative = (id: string) =>
    notices(id, (xml) => xml.replace('>2250000<', '>-2250000<').replace('>11250000<', '>6750000<'));

  it.each([
    ['a negative amount', negative, 'asked/amount-mismatch'],
    ['a sum that is not theirs', replaced('>11250000<', '>11250001<'), 'asked/amount-mismatch'],
    ['an amount that is no number', replaced('>9000000<', '>9 triệu<'), 'request/invalid'],
    ['a day that does not exist', replaced('15-06-2026', '31-06-2026'), 'request/invalid'],
    ['a file that is no XML', replaced('</DATA>', ''), 'request/invalid'],
    ['a payment for a notice that is not there', (id: string) => paid(id, 3, 9_000_000), 'asked/notice-unknown'],
    ['a payment of another amount', (id: string) => paid(id, 1, 8_999_999), 'asked/amount-mismatch'],
  ])('is refused for %s, names nobody and changes nothing', async (_, bodyAbout, code) => {
    const id = await issued();
    const before = await hub.find(id);

    const { status, body, text } = await hub.tell('tax', bodyAbout(id));

    expect([status, body.code]).toEqual([422, code]);
    expect(body.help).toMatch(/\p{L}/u);
    expect(text).not.toMatch(PERSONAL);
    expect(text).not.toMatch(/9000000|8999999|TB-26/);
    expect(await hub.find(id)).toEqual(before);
  });

  it('that came before any notice is refused, so that tax sends it again', async () => {
    const id = await hub.ask('tax');

    const { status, body } = await hub.tell('tax', paid(id, 1, 9_000_000));

    expect([status, body.code]).toEqual([422, 'asked/notice-unknown']);
  });
});
