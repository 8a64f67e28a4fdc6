import { DossierProcessing, DossierReceived, type HubEvent } from '#contracts';
import { Units } from '#messaging';
import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import type { ScriptedServer, TestApp, TestDatabase } from '#testing';
import { about, DOSSIER, received } from './domain/sync.sample.js';
import { PortalModule } from './portal.module.js';

const PATIENCE = { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 1_000 };
const DONE = { error_code: '0', message: 'Thành công' };

describe('telling the portal', () => {
  let database: TestDatabase;
  let server: ScriptedServer;
  let spec: TestApp;
  let oneStop: Units;
  let operator: { authorization: string };
  let answer: object = DONE;

  beforeAll(async () => {
    database = await testDatabase();
    server = await scriptedServer((response, { path }) =>
      replyWith(response, 200, path === '/login' ? { error_code: '0', session: 'S' } : answer),
    );
    const config = { PORTAL_URL: server.url, PORTAL_USERNAME: 'hub', PORTAL_PASSWORD: 'made-up-password' };
    spec = await testApp(
      PortalModule.with({ databaseUrl: database.urlAs('portal'), config, patience: PATIENCE, data: 'procedures' }),
    );
    oneStop = new Units(await database.as('one_stop'), 'one-stop');
    operator = await spec.as({ role: 'operator' });
  });
  afterAll(async () => {
    await spec.close();
    await server.close();
    await database.drop();
  });

  const happens = (...events: HubEvent[]) =>
    oneStop.run({ correlationId: DOSSIER }, async (unit) => unit.emit(...events));
  const told = () => server.heard.filter(({ path }) => path === '/api');
  const keys = () => told().map(({ headers }) => headers['idempotency-key']);
  const statuses = () =>
    told().map(({ body }) => (body as { data: [{ TrangThaiHoSo: string }] }).data[0].TrangThaiHoSo);
  const list = async () => (await spec.app.inject({ url: '/v1/sync', headers: operator })).json().items;
  const act = (name: string, headers = operator) =>
    spec.app.inject({
      method: 'POST',
      url: `/v1/sync/${DOSSIER}/${name}`,
      headers,
      payload: { reason: 'Cổng đã sửa' },
    });

  it('keeps to the order, parks what the portal cannot take, and goes on when an operator says so', async () => {
    answer = { error_code: '-2', message: 'Dữ liệu không hợp lệ: TenTTHC của Nông Thị Mẫu' };
    await happens(DossierReceived(received), DossierProcessing(about(12)));
    const [parked] = await eventually(async () => {
      const items = await list();
      expect(items).toMatchObject([{ standing: 'parked', waiting: 2, foreignCode: received.code }]);
      return items;
    });
    answer = DONE;

    const resumed = await act('resume');

    expect(resumed.statusCode).toBe(200);
    await eventually(() => expect(statuses()).toEqual(['2', '2', '4']));
    expect(keys()).toEqual([1, 1, 2].map((n) => `${DOSSIER}/sync/${n}`));
    await eventually(async () => expect(await list()).toEqual([]));
    expect(JSON.stringify(parked)).not.toContain('Mẫu');
    expect((await act('write-off')).statusCode).toBe(404);
  });

  it('is watched by health', async () => {
    const { body } = await spec.app.inject({ url: '/health/agencies' });

    expect(JSON.parse(body)).toMatchObject([{ name: 'agency:portal', status: 'up', facts: { circuit: 'closed' } }]);
  });

  it('is for operators only', async () => {
    const clerk = await spec.as({ role: 'clerk', offices: [received.officeCode] });

    const [listed, acted] = [await spec.app.inject({ url: '/v1/sync', headers: clerk }), await act('resume', clerk)];

    expect([listed.statusCode, acted.statusCode]).toEqual([403, 403]);
  });
});
