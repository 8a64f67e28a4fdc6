import { Services } from '#messaging';
import {
  arm,
  createApplication,
  devIssuer,
  keysAt,
  keysOf,
  serveMetrics,
  type DevIssuer,
  type TokenRules,
} from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../sandbox/index.js';
import type { HubConfig } from './config.js';
import { serveDocs } from './docs.js';
import { hubModule } from './hub.module.js';
import { openPostgres, type Postgres } from './postgres.js';
import { sandboxOptions } from './sandbox-options.js';

export interface Hub {
  readonly url: string;
  readonly metricsUrl: string;
  readonly issuer: DevIssuer;
  readonly sandbox: Sandbox | undefined;
  readonly app: NestFastifyApplication;
  /** Stops taking calls, drains senders and readers, and ends PostgreSQL. */
  close(): Promise<void>;
}

/** The whole hub in this process: PostgreSQL, every service, and the sandbox counterparties beside it. */
export async function startHub(config: HubConfig): Promise<Hub> {
  if (config.HUB_FAILPOINT) arm(config.HUB_FAILPOINT);
  const issuer = await devIssuer(
    path.join(config.DATA_DIR, 'dev-issuer.json'),
    config.AUTH_ISSUER,
    config.AUTH_AUDIENCE,
  );
  const postgres = await openPostgres({
    given: config.DATABASE_URL,
    dir: config.DATA_DIR,
    port: config.PG_PORT,
    password: config.ROLE_PASSWORD,
  });
  try {
    return await startOn(postgres, issuer, config);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function startOn(postgres: Postgres, issuer: DevIssuer, config: HubConfig): Promise<Hub> {
  const app = await createApplication(hubModule(config, postgres, tokenRules(config, issuer)));
  serveDocs(app);
  for (const { strategy } of app.get(Services).values())
    app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(config.PORT, config.HOST);
  const url = `http://127.0.0.1:${new URL(await app.getUrl()).port}`;
  const metrics = await serveMetrics(config.METRICS_PORT);
  const sandbox = config.SANDBOX === 'on' ? await startSandbox(sandboxOptions(config, url, issuer)) : undefined;
  return {
    url,
    metricsUrl: `http://127.0.0.1:${metrics.port}/metrics`,
    issuer,
    sandbox,
    app,
    async close() {
      await sandbox?.close();
      await app.close();
      await metrics.close();
      await postgres.stop();
    },
  };
}

function tokenRules(config: HubConfig, issuer: DevIssuer): TokenRules {
  const keys = config.AUTH_JWKS_URL ? keysAt(config.AUTH_JWKS_URL) : keysOf(issuer.keys);
  return { issuer: config.AUTH_ISSUER, audience: config.AUTH_AUDIENCE, keys };
}
