import { eventually } from '#testing';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { agenciesApp, PERSONAL, recorded, SECRETS, takesIn, type AgenciesApp } from './agencies.fixture.js';

const LAND = 'land-registry/examples';
const done = (id: string) => recorded(`${LAND}/ket-thuc-tham-dinh.json`, id);
const refused = (id: string) => recorded(`${LAND}/ket-thuc-tu-choi.json`, id);
const MINUTE_MS = 60_000;

describe('a callback of an agency', () => {
  let hub: AgenciesApp;

  beforeAll(async () => {
    hub = await agenciesApp();
  });
  afterAll(() => hub.close());

  it('with the last word is taken however often it comes, and told to the dossier once', async () => {
    const id = await hub.ask('land-registry');

    const first = await hub.tell('land-registry', done(id));
    const again = await Promise.all([1, 2, 3].map(() => hub.tell('land-registry', done(id))));

    expect([first, ...again].map(({ status, body }) => [status, body.Result])).toEqual(Array(4).fill([200, 1]));
    expect(await hub.eventsOf(id)).toEqual(['request.accepted.v1', 'request.outcome-received.v1']);
  });

  it('that contradicts the last word is refused and changes nothing', async () => {
    const id = await hub.ask('land-registry');
    await hub.tell('land-registry', done(id));
    const before = await hub.find(id);

    const { status, body, text } = await hub.tell('land-registry', refused(id));

    expect([status, body.code]).toEqual([409, 'asked/already-settled']);
    expect(text).not.toMatch(PERSONAL);
    expect(await hub.find(id)).toEqual(before);
  });

  it('is taken before the answer to the call was recorded, and keeps its say', async () => {
    const open = new Promise<ServerResponse>((resolve) => (hub.script.reply = resolve));
    const id = await hub.ask('land-registry', 'queued');
    const response = await open;

    const { status } = await hub.tell('land-registry', done(id));
    hub.script.reply = takesIn;
    takesIn(response);
    await eventually(async () => expect((await hub.find(id))?.leasedUntil).toBeNull());

    expect(status).toBe(200);
    expect(await hub.eventsOf(id)).toEqual(['request.outcome-received.v1']);
    expect((await hub.find(id))?.state).toMatchObject({ status: 'settled', calls: [] });
  });

  it.each([
    ['with another secret', { secret: SECRETS.tax }],
    ['over another body', { signed: '{}' }],
    ['not at all', { headers: { 'webhook-signature': '' } }],
    ['too long ago', { at: new Date(Date.now() - 6 * MINUTE_MS) }],
    ['for a time to come', { at: new Date(Date.now() + 6 * MINUTE_MS) }],
  ])('signed %s is turned away and changes nothing', async (_, signing) => {
    const id = await hub.ask('land-registry');
    const before = await hub.find(id);

    const { status, body } = await hub.tell('land-registry', done(id), signing);

    expect([status, body.code]).toEqual([401, 'auth/bad-signature']);
    expect(await hub.find(id)).toEqual(before);
  });

  it('about a request that is not there, or another agency’s, finds nothing and changes nothing', async () => {
    const id = await hub.ask('land-registry');
    const before = await hub.find(id);

    const answers = [
      await hub.tell('land-registry', done(`${randomUUID()}/appraise/1`)),
      await hub.tell('tax', recorded('tax/examples/tu-choi.json', id)),
    ];

    for (const { status, body, text } of answers) {
      expect([status, body.code]).toEqual([404, 'asked/not-found']);
      expect(text).not.toMatch(PERSONAL);
    }
    expect(await hub.find(id)).toEqual(before);
  });

  it('of whom another goes on for is told so, counted where it repeats itself, and changes nothing', async () => {
    const id = await hub.ask('land-registry');
    await hub.tell('land-registry', recorded(`${LAND}/yeu-cau-bo-sung.json`, id));
    await hub.handOn(id);

    const late = await hub.tell('land-registry', done(id));
    const again = await hub.tell('land-registry', recorded(`${LAND}/yeu-cau-bo-sung.json`, id));
    const stranger = await hub.tell('tax', recorded('tax/examples/tu-choi.json', id));

    expect([late, again, stranger].map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'asked/handed-on'],
      [200, undefined],
      [404, 'asked/not-found'],
    ]);
    expect(late.body.help).toMatch(/cơ quan tiếp tục giải quyết/);
    expect((await hub.find(id))?.state).toMatchObject({ status: 'awaiting-supplement', agency: 'commune-committee' });
  });

  it.each([
    ['that is no JSON', () => '{"Loai": "Nông Thị Mẫu', 400, 'request/malformed'],
    ['of a kind nobody knows', () => '{"Loai": "Nông Thị Mẫu"}', 422, 'request/invalid'],
    ['over the limit', (id: string) => done(id).replace('CB-VPDK-01', 'x'.repeat(1_100_000)), 413, 'request/too-large'],
    ['without what “done” must give', (id: string) => done(id).replace('"PCT"', '"GCN"'), 422, 'request/invalid'],
    ['with a zero byte in a text', (id: string) => refused(id).replace('Thửa', '\\u0000'), 422, 'request/invalid'],
    ['with half a character in a text', (id: string) => refused(id).replace('Thửa', '\\ud800'), 422, 'request/invalid'],
    ['with a zero byte in its number', (id: string) => done(`${id}\\u0000`), 422, 'request/invalid'],
  ])('%s is refused, names nobody and changes nothing', async (_, bodyAbout, status, code) => {
    const id = await hub.ask('land-registry');
    const before = await hub.find(id);

    const answer = await hub.tell('land-registry', bodyAbout(id));

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.help).toMatch(/\p{L}/u);
    expect(answer.text).not.toMatch(PERSONAL);
    expect(await hub.find(id)).toEqual(before);
  });

  it('of an agency this hub does not talk to is refused', async () => {
    const { status, body } = await hub.tell('treasury', '{}');

    expect([status, body.code]).toEqual([422, 'agency/unknown']);
  });

  it('that asks for papers stops the request there until they come', async () => {
    const id = await hub.ask('land-registry');

    await hub.tell('land-registry', recorded(`${LAND}/yeu-cau-bo-sung.json`, id));
    await hub.tell('land-registry', recorded(`${LAND}/yeu-cau-bo-sung.json`, id));

    expect((await hub.find(id))?.state.status).toBe('awaiting-supplement');
    expect(await hub.eventsOf(id)).toEqual(['request.accepted.v1', 'request.outcome-received.v1']);
  });
});
