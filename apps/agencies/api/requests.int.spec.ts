import { eventually, replyWith } from '#testing';
import { randomUUID } from 'node:crypto';
import { agenciesApp, PERSONAL, takesIn, type AgenciesApp } from './agencies.fixture.js';

const OFFICE = '000.00.14.H03';
const DONE = { kind: 'done', facts: { originConfirmed: true } };
const REFUSED = { kind: 'refused', reason: 'Nguồn gốc thửa đất chưa rõ' };
const SUPPLEMENT = { kind: 'supplement-needed', items: ['Giấy xác nhận'], reason: 'Thiếu giấy tờ' };
const NOT_YET = { kind: 'not-yet', until: '2026-12-01T00:00:00.000Z', reason: 'Chờ họp' };

describe('the desk of an agency without a system', () => {
  let hub: AgenciesApp;
  let officer: { authorization: string };
  let stranger: { authorization: string };
  let clerk: { authorization: string };

  beforeAll(async () => {
    hub = await agenciesApp();
    officer = await hub.spec.as({ role: 'officer', agency: 'commune-committee' });
    stranger = await hub.spec.as({ role: 'officer', agency: 'tax' });
    clerk = await hub.spec.as({ role: 'clerk', offices: [OFFICE] });
  });
  afterAll(() => hub.close());

  const path = (id: string, act = '') => `/v1/requests/${encodeURIComponent(id)}${act}`;
  const get = async (url: string, headers: object) => {
    const answer = await hub.spec.app.inject({ url, headers: { ...headers } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const post = async (url: string, payload: object, headers: object) => {
    const key = { 'idempotency-key': randomUUID() };
    const answer = await hub.spec.app.inject({ method: 'POST', url, payload, headers: { ...key, ...headers } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const answer = (id: string, outcome: object, headers: object = officer) =>
    post(path(id, '/outcome'), { outcome }, headers);
  const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

  it.each([
    ['done', DONE, 'settled', 'request.outcome-received.v1'],
    ['refused', REFUSED, 'settled', 'request.outcome-received.v1'],
    ['more papers needed', SUPPLEMENT, 'awaiting-supplement', 'request.outcome-received.v1'],
    ['not yet', NOT_YET, 'deferred', 'request.outcome-deferred.v1'],
  ])('lists what waits there, and tells the dossier once that it is %s', async (_, outcome, status, event) => {
    const id = await hub.ask('commune-committee');
    const key = { ...officer, 'idempotency-key': randomUUID() };

    const listed = await get('/v1/requests?status=accepted', officer);
    const first = await answer(id, outcome, key);
    const again = await answer(id, outcome, key);

    expect(idsOf(listed)).toContain(id);
    expect([first.status, first.body.status, again.body]).toEqual([201, status, first.body]);
    expect(await hub.eventsOf(id)).toEqual([event]);
  });

  it('may say its last word after “not yet”, and no other after that', async () => {
    const id = await hub.ask('commune-committee');
    await answer(id, NOT_YET);

    const [last, other] = [await answer(id, DONE), await answer(id, REFUSED)];

    expect([last.status, other.status, other.body.code]).toEqual([201, 409, 'asked/already-settled']);
    expect(await hub.eventsOf(id)).toEqual(['request.outcome-deferred.v1', 'request.outcome-received.v1']);
  });

  it('is hidden from officers of other agencies, who find nothing there', async () => {
    const id = await hub.ask('commune-committee');
    const before = await hub.find(id);

    const [listed, seen] = [await get('/v1/requests', stranger), await get(path(id), stranger)];
    const answered = await answer(id, DONE, stranger);

    expect(idsOf(listed)).not.toContain(id);
    expect([seen.status, seen.body.code, answered.status]).toEqual([404, 'asked/not-found', 404]);
    expect(await hub.find(id)).toEqual(before);
  });

  it('is hidden from clerks of other offices, and a clerk answers for nobody', async () => {
    const id = await hub.ask('commune-committee');
    const elsewhere = await hub.spec.as({ role: 'clerk', offices: ['000.01.14.H03'] });

    const seen = await get(path(id), elsewhere);
    const answered = await answer(id, DONE, clerk);

    expect([seen.status, answered.status, answered.body.code]).toEqual([404, 403, 'auth/forbidden']);
  });

  it('takes no answer for an agency that has a system', async () => {
    const id = await hub.ask('tax');
    const before = await hub.find(id);

    const { status, body } = await answer(id, REFUSED, stranger);

    expect([status, body.code]).toEqual([403, 'auth/forbidden']);
    expect(await hub.find(id)).toEqual(before);
  });

  it.each([
    ['an outcome nobody knows', { kind: 'perhaps' }],
    ['a refusal without a reason', { kind: 'refused', reason: '' }],
    ['a text that cannot be stored', { kind: 'refused', reason: 'Nông Thị Mẫu\u0000' }],
  ])('refuses %s and names nobody', async (_, outcome) => {
    const id = await hub.ask('commune-committee');

    const { status, body } = await answer(id, outcome);

    expect([status, body.code]).toEqual([422, 'request/invalid']);
    expect(JSON.stringify(body)).not.toMatch(PERSONAL);
  });

  it('is claimed by one officer, whom the others see by the name under which he signs in', async () => {
    const id = await hub.ask('commune-committee');

    const { status, body } = await post(path(id, '/claim'), {}, officer);

    expect([status, body.claimedBy, body.atDesk]).toEqual([200, expect.any(String), true]);
    expect((await get(path(id), officer)).body.claimedBy).toBe(body.claimedBy);
  });

  it('lists page by page what waits, by a part of the code, and counts it', async () => {
    const before = (await get('/v1/request-counts', officer)).body;
    const [one, two] = [await hub.ask('commune-committee'), await hub.ask('commune-committee')];
    await answer(one, NOT_YET);

    const first = await get('/v1/requests?limit=1', officer);
    const second = await get(`/v1/requests?limit=500&after=${encodeURIComponent(first.body.next)}`, officer);
    const deferred = await get('/v1/requests?status=deferred,awaiting-payment&limit=500', officer);
    const byCode = await get('/v1/requests?code=260611-0007&limit=500', officer);
    const [nothing, late] = [await get('/v1/requests?code=X', officer), await get('/v1/requests?overdue=1', officer)];
    const wrong = [await get('/v1/requests?code=%25', officer), await get('/v1/requests?status=perhaps', officer)];
    const counts = (await get('/v1/request-counts', officer)).body;

    expect([idsOf(first).length, idsOf(second)]).toEqual([1, expect.not.arrayContaining(idsOf(first))]);
    expect([idsOf(deferred).includes(one), idsOf(deferred).includes(two)]).toEqual([true, false]);
    expect(idsOf(byCode)).toEqual(expect.arrayContaining([one, two]));
    expect([idsOf(nothing), idsOf(late)]).toEqual([[], []]);
    expect([counts.accepted, counts.deferred, counts.overdue]).toEqual([
      (before.accepted ?? 0) + 1,
      (before.deferred ?? 0) + 1,
      0,
    ]);
    expect(wrong.map(({ body }) => body.code)).toEqual(Array(2).fill('request/invalid'));
    expect((await get('/v1/request-counts', stranger)).body).not.toHaveProperty('deferred');
  });

  it('finds nothing under a number that no text can hold', async () => {
    const { status } = await get(path('\u0000'), officer);

    expect(status).toBe(422);
  });

  it('lets a clerk mend what an agency would not take, which is then asked anew', async () => {
    hub.script.reply = (response) => replyWith(response, 200, { error_code: '1', message: 'Sai diện tích' });
    const id = await hub.ask('tax', 'parked');
    hub.script.reply = takesIn;
    const elsewhere = await hub.spec.as({ role: 'clerk', offices: ['000.01.14.H03'] });

    const refused = await post(path(id, '/mend'), {}, elsewhere);
    const { status, body } = await post(path(id, '/mend'), { facts: { price: 460_000_000 } }, clerk);
    const again = await post(path(id, '/mend'), {}, clerk);

    expect([refused.status, status, body.facts.price, again.status]).toEqual([404, 200, 460_000_000, 404]);
    await eventually(async () => expect((await hub.find(id))?.state.status).toBe('accepted'));
    expect(await hub.eventsOf(id)).toEqual(['request.parked.v1', 'request.accepted.v1']);
  });

  it('lets a clerk of the office, and nobody else, give up what an agency would not take', async () => {
    hub.script.reply = (response) => replyWith(response, 200, { error_code: '1', message: 'Sai diện tích' });
    const id = await hub.ask('tax', 'parked');
    hub.script.reply = takesIn;
    const elsewhere = await hub.spec.as({ role: 'clerk', offices: ['000.01.14.H03'] });
    const reason = 'Người dân không làm phần này nữa';

    const { body: seen } = await get(path(id), clerk);
    const refused = await Promise.all([stranger, elsewhere].map((who) => post(path(id, '/give-up'), { reason }, who)));
    const short = await post(path(id, '/give-up'), { reason: 'Thôi' }, clerk);
    const { status, body } = await post(path(id, '/give-up'), { reason }, clerk);

    expect(seen.parked).toMatchObject({ title: 'Cơ quan phối hợp không nhận yêu cầu', detail: 'tax: Sai diện tích' });
    expect(refused.map((answered) => answered.status)).toEqual([403, 404]);
    expect([short.status, status, body.status, body.parked]).toEqual([422, 200, 'settled', null]);
    expect(await hub.eventsOf(id)).toEqual(['request.parked.v1', 'request.outcome-received.v1']);
  });
});
