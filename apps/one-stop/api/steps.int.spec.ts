import { randomUUID } from 'node:crypto';
import { deskApp, type DeskApp } from './desk.fixture.js';
import { formOf, keptIn, PDF, sendFile } from './paper.fixture.js';

const inOrder = (...ids: readonly string[]) => ids.toSorted((a, b) => a.localeCompare(b));

describe('a step, as its agency sees it', () => {
  let desk: DeskApp;
  let id: string;
  let land: { authorization: string };
  let tax: { authorization: string };

  beforeAll(async () => {
    desk = await deskApp(new Date());
    land = await desk.as({ role: 'officer', agency: 'land-registry' });
    tax = await desk.as({ role: 'officer', agency: 'tax' });
  });
  beforeEach(async () => {
    id = await desk.receive();
  });
  afterAll(() => desk.close());

  const at = (rest = '') => `/v1/dossiers/${id}/steps/appraise${rest}`;
  const file = async (who: object, query = '', step = 'appraise') => {
    const { payload, type } = await formOf(PDF, 'Phiếu chuyển.pdf');
    const headers = { 'idempotency-key': randomUUID(), 'content-type': type, ...who };
    const url = `/v1/dossiers/${id}/steps/${step}/papers${query}`;
    const answer = await desk.app.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const take = (paper: string, who: object) =>
    desk.app.inject({ method: 'DELETE', url: at(`/papers/${paper}`), headers: { ...who } });
  const papersOf = async (who: object) => {
    const { body } = await desk.ask('GET', `/v1/dossiers/${id}/papers`, undefined, who);
    return body.items && inOrder(...body.items.map((one: { id: string }) => one.id));
  };

  it('has the names of what travels to it and of what it gives, and tells nothing of the applicant', async () => {
    const { status, body } = await desk.ask('GET', at(), undefined, land);

    expect([status, Object.keys(body.facts), Object.keys(body.gives)]).toEqual([
      200,
      ['seller', 'buyer', 'parcel'],
      ['transferSlip'],
    ]);
    expect(body.papers.map(({ code }: { code: string }) => code)).toEqual([
      'TP.DON-DANG-KY',
      'TP.HOP-DONG',
      'TP.GIAY-CHUNG-NHAN',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Hoàng Thị|0061800/);
  });

  it('is not found by another agency, before its turn, or under another name', async () => {
    const asked = [
      await desk.ask('GET', at(), undefined, tax),
      await desk.ask('GET', `/v1/dossiers/${id}/steps/register`, undefined, land),
      await desk.ask('GET', `/v1/dossiers/${id}/steps/nothing`, undefined, land),
    ];

    expect(asked.map(({ body }) => body.code)).toEqual(Array(3).fill('dossier/not-found'));
  });

  it('shows what a refusal would do, to its agency and to no other', async () => {
    const [own, other, later] = [
      await desk.ask('GET', `/v1/dossiers/${id}/what-if?step=appraise`, undefined, land),
      await desk.ask('GET', `/v1/dossiers/${id}/what-if?step=appraise`, undefined, tax),
      await desk.ask('GET', `/v1/dossiers/${id}/what-if?step=register`, undefined, land),
    ];

    expect([own.status, own.body.consequence]).toEqual([200, 'refuse']);
    expect([other.body.code, later.body.code]).toEqual(['dossier/not-found', 'dossier/not-found']);
  });

  it('gets its result as a file, which the desk sees and other agencies do not', async () => {
    const { status, body } = await file(land);
    const certificate = await file(land, '?code=KQ.GIAY-CHUNG-NHAN');

    expect([status, body.code, body.step, body.of]).toEqual([201, 'appraise', 'appraise', 'result']);
    expect(certificate.status).toBe(201);
    expect(await papersOf(land)).toEqual(inOrder(body.id, certificate.body.id));
    expect(await papersOf(desk.clerk)).toEqual(inOrder(body.id, certificate.body.id));
    expect(await papersOf(tax)).toBeUndefined();
  });

  it('takes no file of another agency, before its turn, or of what is no result, and keeps nothing of it', async () => {
    const before = keptIn(desk);

    const answers = [
      await file(tax),
      await file(land, '', 'register'),
      await file(land, '?code=TP.HOP-DONG'),
      await file(desk.clerk),
    ];

    expect(answers.map(({ body }) => body.code)).toEqual([
      'dossier/not-found',
      'dossier/not-found',
      'paper/unknown-code',
      'auth/forbidden',
    ]);
    expect([keptIn(desk), await papersOf(desk.clerk)]).toEqual([before, []]);
  });

  it('loses a file filed by mistake, but none of the desk', async () => {
    const { body: filed } = await file(land);
    const { body: contract } = await sendFile(desk, id, PDF);

    const [stranger, desks, own] = [
      await take(filed.id, tax),
      await take(contract.id, land),
      await take(filed.id, land),
    ];

    expect([stranger.json().code, desks.json().code, own.statusCode]).toEqual([
      'dossier/not-found',
      'paper/not-found',
      204,
    ]);
    expect(await papersOf(desk.clerk)).toEqual([contract.id]);
  });
});
