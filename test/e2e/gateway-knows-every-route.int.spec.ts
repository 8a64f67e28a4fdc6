import { processOf } from '#messaging';
import { createApplication, tokenRulesOf } from '#platform';
import { testDatabase, type Service, type TestDatabase } from '#testing';
import { DiscoveryModule } from '@nestjs/core';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AgenciesModule } from '../../apps/agencies/agencies.module.js';
import { ownerOf } from '../../apps/gateway/owner-of.js';
import { readHubConfig } from '../../apps/hub/config.js';
import { servicesOf } from '../../apps/hub/services.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { PortalModule } from '../../apps/portal/portal.module.js';
import { PostalModule } from '../../apps/postal/postal.module.js';
import { StatisticsModule } from '../../apps/statistics/statistics.module.js';
import { routesOf } from './routes.js';

/** Services that run as processes of their own, by their modules. */
const SERVICES = {
  'one-stop': OneStopModule,
  agencies: AgenciesModule,
  postal: PostalModule,
  portal: PortalModule,
  statistics: StatisticsModule,
};

describe('every route of a service', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it.each(Object.entries(SERVICES))('%s is found by the gateway there and nowhere else', async (name, owner) => {
    const config = readHubConfig({ DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'lien-thong-')) });
    const all = servicesOf(config, { urlAs: (role) => database.urlAs(role as Service) });
    const service = all.find(({ module }) => module === owner)!;
    const module = processOf({ logLevel: 'silent', tokens: await tokenRulesOf(config) }, [service]);
    const app = await createApplication({ ...module, imports: [DiscoveryModule, ...(module.imports ?? [])] });
    await app.init();

    const own = routesOf(app).filter(({ path: at }) => !/^\/(health|v1\/(parked|progress))/.test(at));

    await app.close();
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ path: at }) => [at, ownerOf(at)?.replace(/:.*/, '')])).toEqual(
      own.map(({ path: at }) => [at, name]),
    );
  });
});
