import { startServices, type Running } from '#messaging';
import { ServiceConfig } from '#platform';
import { ONLY_INTERVALS, testDatabase, type Service, type TestDatabase } from '#testing';
import { jest } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startGateway, type Gateway } from '../../apps/gateway/gateway.js';
import { readHubConfig } from '../../apps/hub/config.js';
import { ConsoleConfig } from '../../apps/hub/console/config.js';
import { ConsoleModule } from '../../apps/hub/console/console.module.js';
import { signInOf } from '../../apps/hub/services.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { CookieJar } from './browser.js';

describe('people of a hub that runs as many processes', () => {
  const upstreams = new Map<string, string[]>();
  let database: TestDatabase;
  let gateway: Gateway;
  let pages: Running;
  let oneStop: Running;

  beforeAll(async () => {
    database = await testDatabase();
    gateway = await startGateway({ host: '127.0.0.1', port: 0, upstreams });
    const env = {
      LOG_LEVEL: 'silent',
      DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'lien-thong-')),
      PORT: '0',
      METRICS_PORT: '0',
      SIGN_IN_URL: gateway.url,
      PUBLIC_URL: gateway.url,
    };
    const url = (role: Service) => database.urlAs(role);
    const config = ConsoleConfig.parse({ ...env, DATABASE_URL: url('sign_in') });
    pages = await startServices(config, ...signInOf(config, config.DATABASE_URL), { module: ConsoleModule });
    const own = ServiceConfig.parse({ ...env, DATABASE_URL: url('one_stop') });
    const hub = readHubConfig(env);
    oneStop = await startServices(
      own,
      OneStopModule.with({ databaseUrl: own.DATABASE_URL, data: hub.PROCEDURES_DIR, config: hub }),
    );
    upstreams.set('console', [pages.url]).set('one-stop', [oneStop.url]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([gateway.close(), pages.close(), oneStop.close()]);
    await database.drop();
  });

  afterEach(() => void jest.useRealTimers());

  async function clerk(): Promise<CookieJar> {
    const browser = new CookieJar(gateway.url);
    await browser.signIn('can-bo-mot-cua');
    return browser;
  }

  it('get the pages and sign in at the one address there is', async () => {
    const page = await fetch(`${gateway.url}/dossiers`);
    const me = await (await (await clerk()).fetch('/auth/me')).json();

    expect(page.headers.get('content-type')).toContain('text/html');
    expect(me).toMatchObject({ role: 'clerk', name: 'Lộc Thị Mai' });
  });

  it('are let in by every process with the cookie of that sign-in, as who they are', async () => {
    const browser = await clerk();

    const own = await browser.fetch('/v1/dossiers?limit=5');
    const operators = await browser.fetch('/v1/parked?service=one-stop');
    const nobody = await fetch(`${gateway.url}/v1/dossiers`, { headers: { cookie: 'lien-thong=made-up' } });

    expect([own.status, operators.status, nobody.status]).toEqual([200, 403, 401]);
  });

  it('are not made to change anything by a page elsewhere', async () => {
    const browser = await clerk();

    const answer = await browser.fetch('/v1/dossiers', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    });

    expect(await answer.json()).toMatchObject({ code: 'auth/foreign-page' });
  });

  it('are out of every process when they signed out', async () => {
    const browser = await clerk();
    const kept = browser.cookies.get('lien-thong');
    await browser.fetch('/auth/sign-out', { method: 'POST' });

    const after = await fetch(`${gateway.url}/v1/dossiers`, { headers: { cookie: `lien-thong=${kept}` } });

    expect(after.status).toBe(401);
  });

  it('hear no more news from any process soon after they signed out', async () => {
    const browser = await clerk();
    jest.useFakeTimers(ONLY_INTERVALS);
    const news = await browser.fetch('/v1/live');
    await browser.fetch('/auth/sign-out', { method: 'POST' });

    jest.advanceTimersByTime(20_000);

    expect(await news.text()).toBe('retry: 3000\n\n');
  });

  it('are let in by nobody while sessions cannot be asked for', async () => {
    const browser = await clerk();
    upstreams.set('console', []);

    const answer = await browser.fetch('/v1/dossiers?limit=5');

    upstreams.set('console', [pages.url]);
    expect(answer.status).toBe(503);
  });
});
