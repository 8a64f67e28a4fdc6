import { startServices, type Running } from '#messaging';
import { devIssuerOf, type DevIssuer } from '#platform';
import { startSandbox, type Sandbox } from '../sandbox/index.js';
import type { HubConfig } from './config.js';
import { tokenOfPortal } from './development-identity.js';
import { openPostgres, type Postgres } from './postgres.js';
import { sandboxOptions } from './sandbox-options.js';
import { servicesOf } from './services.js';

export interface Hub extends Running {
  readonly issuer: DevIssuer;
  readonly sandbox: Sandbox | undefined;
}

/** The whole hub in this process: PostgreSQL, every service, and the sandbox counterparties beside it. */
export async function startHub(config: HubConfig): Promise<Hub> {
  const postgres = await openPostgres({
    given: config.DATABASE_URL,
    dir: config.DATA_DIR,
    port: config.PG_PORT,
    password: config.ROLE_PASSWORD,
  });
  try {
    return await startOn(postgres, config);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function startOn(postgres: Postgres, config: HubConfig): Promise<Hub> {
  const issuer = await devIssuerOf(config);
  const running = await startServices(config, ...servicesOf(config, postgres));
  const sandbox =
    config.SANDBOX === 'on'
      ? await startSandbox(sandboxOptions(config, running.url, tokenOfPortal(config, running.url, issuer)))
      : undefined;
  return {
    ...running,
    issuer,
    sandbox,
    async close() {
      await sandbox?.close();
      await running.close();
      await postgres.stop();
    },
  };
}
