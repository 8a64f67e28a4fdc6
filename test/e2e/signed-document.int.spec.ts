import { PatienceConfig, toPatience } from '#agency-kit';
import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import type { ScriptedServer, TestApp, TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { AgenciesModule } from '../../apps/agencies/agencies.module.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { FILE, fileOf, issued, notYet, NUMBER, sentBack, sumOf } from './td-office-tells.js';

const OFFICE = '000.00.14.H03';
const SECRET = `whsec_${Buffer.from('td-office'.padEnd(32, '.')).toString('base64')}`;
const EXTRACT = {
  procedure: '2.000635',
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẫu' },
  components: [{ code: 'TP.TO-KHAI-TRICH-LUC', name: 'Tờ khai', originals: 1, copies: 0 }],
  facts: { registered: 'Hoàng Văn Thử', event: 'Khai sinh', copies: 1 },
  resultDelivery: 'counter',
  feesPaid: true,
};
describe('a result that the document system signs and numbers', () => {
  let database: TestDatabase;
  let office: ScriptedServer;
  let spec: TestApp;
  let [clerk, officer]: { authorization: string }[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    office = await scriptedServer((response) =>
      replyWith(response, 200, { status: 'ok', IdVanBan: 'VB-1', TinBao: [] }),
    );
    spec = await testApp(
      OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }),
      AgenciesModule.with({
        databaseUrl: database.urlAs('agencies'),
        data: 'procedures',
        config: { AGENCIES: ['td-office'], AGENCIES_AT_DESK: ['commune-committee'], AGENCY_POLL_SECONDS: 3600 },
        variables: {
          TD_OFFICE_URL: office.url,
          TD_OFFICE_API_KEY: 'made-up-td-office-key',
          TD_OFFICE_WEBHOOK_SECRET: SECRET,
        },
        patience: toPatience(PatienceConfig.parse({})),
      }),
    );
    clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
    officer = await spec.as({ role: 'officer', agency: 'commune-committee' });
  });
  afterAll(async () => {
    await spec.close();
    await office.close();
    await database.drop();
  });

  const call = async (who: object, method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { ...who, 'idempotency-key': randomUUID() };
    const answer = await spec.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json(), text: answer.body };
  };
  const dossier = async (id: string) => (await call(clerk!, 'GET', `/v1/dossiers/${id}`)).body;
  const stateOf = async (id: string, name: string) =>
    (await dossier(id)).steps.find(({ step }: { step: string }) => step === name).state;
  const draft = async (id: string, attempt = 1) => {
    const url = `/v1/requests/${encodeURIComponent(`${id}/draft/${attempt}`)}`;
    await eventually(async () => expect((await call(officer!, 'GET', url)).status).toBe(200));
    const outcome = { kind: 'done', facts: { draft: { number: `DT-0${attempt}` } } };
    expect((await call(officer!, 'POST', `${url}/outcome`, { outcome })).status).toBe(201);
  };
  /** A dossier whose draft the document system has; gives its id and the draft's reference. */
  const asked = async () => {
    const { id } = (await call(clerk!, 'POST', '/v1/dossiers', EXTRACT)).body;
    await draft(id);
    await taken(`${id}/sign/1`);
    return { id, sign: `${id}/sign/1` };
  };
  const taken = (id: string) =>
    eventually(async () => {
      const { rows } = await database.owner.query('select state from agencies.request where id = $1', [id]);
      expect(rows[0]?.state.status).toBe('accepted');
    });
  const tell = async (told: object) => {
    const [payload, at] = [JSON.stringify(told), new Date()];
    const headers = {
      'content-type': 'application/json',
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(SECRET).sign('msg-1', at, payload),
    };
    const answer = await spec.app.inject({ method: 'POST', url: '/v1/callbacks/td-office', payload, headers });
    return [answer.statusCode, answer.json().code ?? answer.json().Message, answer.json().errors];
  };
  const settled = (id: string) =>
    eventually(async () => expect((await dossier(id)).facts.document).toMatchObject({ number: NUMBER }));
  const eventsOf = async (request: string) => {
    const { rows } = await database.owner.query(
      `select envelope->>'type' as type from bus.log where topic = 'requests' and envelope->'data'->>'requestId' = $1`,
      [request],
    );
    return rows.map(({ type }) => type).filter((type) => type === 'request.outcome-received.v1');
  };

  it('goes out as a draft, without anybody’s name, and comes back with number, date and what the file is', async () => {
    const { id, sign } = await asked();

    const answer = await tell(issued(sign, 0));

    await settled(id);
    const { facts, acts } = await dossier(id);
    expect(answer).toEqual([200, 'Đã nhận', undefined]);
    expect(facts.document).toEqual({ number: NUMBER, date: '2026-06-12', sha256: sumOf(FILE) });
    expect(acts).toContain('take-over-result');
    const sent = office.heard.find(({ body }) => (body as { MaThamChieu?: string })?.MaThamChieu === sign);
    expect(sent).toMatchObject({ path: '/du-thao', body: { DuThao: { SoDuThao: 'DT-01' }, NoiNhan: OFFICE } });
    expect(JSON.stringify(sent?.body)).not.toMatch(/Thử|Mẫu|Khai sinh/);
  });

  it('cannot be taken over before it is numbered', async () => {
    const { id } = await asked();

    const { status, body } = await call(clerk!, 'POST', `/v1/dossiers/${id}/take-over`, {});

    expect([status, body.code]).toEqual([409, 'dossier/act-not-allowed']);
  });

  it('has effect once, however often it is told', async () => {
    const { id, sign } = await asked();

    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(issued(sign, 0))));

    await settled(id);
    expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200]);
    expect(await eventsOf(sign)).toHaveLength(1);
  });

  it('keeps its number: another one for the same draft is refused, and so is another file', async () => {
    const { id, sign } = await asked();
    await tell(issued(sign, 0));
    await settled(id);

    const other = await tell(issued(sign, 1, { SoKyHieu: '13/TL-UBND' }));
    const file = await tell(issued(sign, 1, fileOf(Buffer.from('%PDF-1.7 other'))));

    expect([other.slice(0, 2), file.slice(0, 2)]).toEqual(Array(2).fill([409, 'asked/already-settled']));
    expect((await dossier(id)).facts.document).toMatchObject({ number: NUMBER, sha256: sumOf(FILE) });
  });

  it('is not taken with a file that is not what its sum says, and is when the whole file comes', async () => {
    const { id, sign } = await asked();

    const [status, code, fields] = await tell(issued(sign, 0, fileOf(FILE.subarray(0, 9), sumOf(FILE))));
    const before = await stateOf(id, 'sign');
    const whole = await tell(issued(sign, 0));

    expect([status, code]).toEqual([422, 'request/invalid']);
    expect(fields).toEqual([{ pointer: '/TepKySo/MaBam', detail: 'không khớp nội dung tệp đã ký' }]);
    expect(before).not.toBe('done');
    expect(whole[0]).toBe(200);
    await settled(id);
  });

  it('waits when it is not yet signed, and passes over "not yet" that comes after the number', async () => {
    const { id, sign } = await asked();

    const waits = await tell(notYet(sign, 0));
    const before = await eventsOf(sign);
    await tell(issued(sign, 2));
    const late = await tell(notYet(sign, 1));

    await settled(id);
    expect([waits[0], late[0]]).toEqual([200, 200]);
    expect([before.length, (await eventsOf(sign)).length]).toEqual([0, 1]);
  });

  it('is drafted anew when the draft was sent back as wrong', async () => {
    const { id, sign } = await asked();

    await tell(sentBack(sign, 0));
    await draft(id, 2);
    await taken(`${id}/sign/2`);
    const late = await tell(issued(sign, 1));
    await tell(issued(`${id}/sign/2`, 2));

    await settled(id);
    expect(late.slice(0, 2)).toEqual([409, 'asked/already-settled']);
  });

  it('is refused when it comes after the dossier was withdrawn, and the draft is called back', async () => {
    const { id, sign } = await asked();
    await call(clerk!, 'POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Công dân rút hồ sơ' });
    await call(clerk!, 'POST', `/v1/dossiers/${id}/withdrawal-decision`, { agreed: true, reason: 'Đồng ý' });
    await eventually(() => expect(office.heard.some(({ path }) => path === '/thu-hoi')).toBe(true));

    const late = await tell(issued(sign, 0));

    expect(late.slice(0, 2)).toEqual([409, 'asked/already-settled']);
    expect((await dossier(id)).facts.document).toBeUndefined();
  });
});
