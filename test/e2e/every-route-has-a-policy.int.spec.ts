import { processOf } from '#messaging';
import {
  Allow,
  createApplication,
  devIssuerOf,
  PlatformModule,
  ROLES,
  tokenRulesOf,
  type DevIssuer,
  type TokenRules,
} from '#platform';
import { testDatabase, type Service, type TestDatabase } from '#testing';
import { Controller, Get, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readHubConfig } from '../../apps/hub/config.js';
import { servicesOf } from '../../apps/hub/services.js';
import { routesOf, withoutPolicy } from './routes.js';

@Controller('planted')
class PlantedController {
  @Get('guarded')
  @Allow('clerk')
  guarded(): void {}

  @Get('forgotten')
  forgotten(): void {}
}

@Module({})
class Walked {}

interface Walk {
  readonly app: NestFastifyApplication;
  /** What Fastify answers, as `GET /path`, whoever declared it. */
  readonly answered: readonly string[];
}

async function walk(module: DynamicModule): Promise<Walk> {
  const app = await createApplication({ ...module, imports: [DiscoveryModule, ...(module.imports ?? [])] });
  const answered: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (!['HEAD', 'OPTIONS'].includes(one)) answered.push(`${one} ${url}`);
    });
  await app.init();
  return { app, answered };
}

describe('every route', () => {
  let database: TestDatabase;
  let tokens: TokenRules;
  let issuer: DevIssuer;
  let hub: Walk;

  beforeAll(async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-'));
    const config = readHubConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' });
    tokens = await tokenRulesOf(config);
    issuer = await devIssuerOf(config);
    database = await testDatabase();
    const urlAs = (role: string) => database.urlAs(role as Service);
    hub = await walk(processOf({ logLevel: 'silent', tokens }, servicesOf(config, { urlAs })));
  });
  afterAll(async () => {
    await hub.app.close();
    await database.drop();
  });

  it('of the hub says who may use it', () => {
    const routes = routesOf(hub.app);

    expect(withoutPolicy(routes)).toEqual([]);
    expect(routes.length).toBeGreaterThan(30);
  });

  it('of the hub is declared by a controller, where the guard sees it', () => {
    const declared = routesOf(hub.app).map((route) => `${route.method} ${route.path}`);

    expect(hub.answered.toSorted()).toEqual(declared.toSorted());
  });

  it('of the hub that is not open is closed to whoever has no token', async () => {
    const closed = routesOf(hub.app).filter(({ policy }) => !policy || !('open' in policy));

    const answers = await Promise.all(
      closed.map(async ({ method, path: at }) => {
        const url = at.replaceAll(/:\w+/g, '1');
        const { statusCode } = await hub.app.inject({ method: method as 'GET', url });
        return `${method} ${at} ${statusCode}`;
      }),
    );

    expect(answers).toEqual(closed.map(({ method, path: at }) => `${method} ${at} 401`));
  });

  it('of the hub is closed to every role that it does not name', async () => {
    const opened: string[] = [];
    for (const role of ROLES) {
      const headers = { authorization: `Bearer ${await issuer.tokenFor({ sub: role, role, offices: [] })}` };
      for (const { method, path: at, policy } of routesOf(hub.app)) {
        if (!policy || 'open' in policy || policy.roles.includes(role)) continue;
        const url = at.replaceAll(/:\w+/g, '1');
        const { statusCode } = await hub.app.inject({ method: method as 'GET', url, headers });
        if (statusCode !== 403) opened.push(`${role}: ${method} ${at} ${statusCode}`);
      }
    }

    expect(opened).toEqual([]);
  });

  it('that forgot its policy is found and named', async () => {
    const platform = PlatformModule.with({ logLevel: 'silent', tokens });
    const planted = await walk({ module: Walked, imports: [platform], controllers: [PlantedController] });

    expect(withoutPolicy(routesOf(planted.app))).toEqual(['PlantedController.forgotten (GET /planted/forgotten)']);
    await planted.app.close();
  });
});
