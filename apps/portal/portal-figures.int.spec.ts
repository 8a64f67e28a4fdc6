import { FiguresReported } from '#contracts';
import { Units } from '#messaging';
import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import type { ScriptedServer, TestApp, TestDatabase } from '#testing';
import { createHash } from 'node:crypto';
import { PortalModule } from './portal.module.js';

const OFFICE = '000.00.14.H03';
const CONTENT = '{"form":"II.06a/VPCP/KSTT","total":{"counted":2}}';
const FIGURES = {
  snapshotId: '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d12',
  at: '2026-06-15T02:00:00.000Z',
  form: 'II.06a/VPCP/KSTT',
  officeCode: OFFICE,
  from: '2026-05-15',
  to: '2026-06-14',
  content: CONTENT,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};

describe('figures that were reported', () => {
  let database: TestDatabase;
  let server: ScriptedServer;
  let spec: TestApp;
  const answers: (object | undefined)[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    server = await scriptedServer((response, { path }) => {
      const body = path === '/login' ? { error_code: '0', session: 'S' } : answers.shift();
      return replyWith(response, body ? 200 : 503, body ?? {});
    });
    const config = { PORTAL_URL: server.url, PORTAL_USERNAME: 'hub', PORTAL_PASSWORD: 'made-up-password' };
    const patience = { ladderMs: [50], timeoutMs: 2_000, circuitRetryMs: 100 };
    spec = await testApp(
      PortalModule.with({ databaseUrl: database.urlAs('portal'), config, patience, data: 'procedures' }),
    );
  });
  afterAll(async () => {
    await spec.close();
    await server.close();
    await database.drop();
  });

  const told = () => server.heard.filter(({ path }) => path === '/api').map(({ body }) => body);
  const list = async (claims: Parameters<TestApp['as']>[0]) =>
    (await spec.app.inject({ url: '/v1/sync/figures', headers: await spec.as(claims) })).json().items;

  it('reach the portal as the text their hash is of, once it answers, under one code however often the call is made', async () => {
    answers.push(
      undefined,
      { error_code: '5', message: 'Hệ thống bận, thử lại sau' },
      { error_code: '0', message: '' },
    );
    const statistics = new Units(await database.as('statistics'), 'statistics');

    await statistics.run({ correlationId: 'spec' }, async (unit) => unit.emit(FiguresReported(FIGURES)));

    await eventually(async () => {
      const mine = await list({ role: 'head', offices: [OFFICE] });
      expect(mine).toMatchObject([{ id: FIGURES.snapshotId, standing: 'in-step', takenAt: expect.any(String) }]);
    });
    const row = { MaBaoCao: FIGURES.snapshotId, NoiDung: CONTENT, MaBam: FIGURES.sha256, TuNgay: '20260515' };
    const call = { service: 'GuiSoLieuBaoCao', madonvi: OFFICE, data: [row] };
    expect(told()).toMatchObject([call, call, call]);
    expect(await list({ role: 'head', offices: ['000.00.99.H03'] })).toEqual([]);
  });
});
