import path from 'node:path';
import { readHubConfig, type HubConfig } from '../config.js';
import { freeCounterparties, freePorts } from './free-ports.js';

/** A hub for one demo: on free ports, in a folder of its own, with little patience. */
export async function ownHub(env: NodeJS.ProcessEnv, seed: string, speed: string): Promise<HubConfig> {
  const [PORT, PG] = await freePorts(2);
  return readHubConfig({
    LOG_LEVEL: 'fatal',
    AGENCY_POLL_SECONDS: '5',
    RETRY_LADDER_SECONDS: '0.2,0.5,1,2',
    CALL_TIMEOUT_SECONDS: '2',
    CIRCUIT_RETRY_SECONDS: '2',
    ...env,
    DATABASE_URL: undefined, // made-up dossiers go into no database but their own
    AUTH_JWKS_URL: undefined,
    DATA_DIR: path.join('.data', `demo-${process.pid}`),
    PORT,
    PG_PORT: PG,
    METRICS_PORT: '0',
    ...(await freeCounterparties()),
    SANDBOX: 'on',
    SANDBOX_SEED: seed,
    SANDBOX_SPEED: speed,
  });
}
