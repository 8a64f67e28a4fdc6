import path from 'node:path';
import { COUNTERPARTIES, eachCounterparty, eachOffice, OFFICES, type SandboxOptions } from '../sandbox/index.js';
import type { HubConfig } from './config.js';

const portOf = (url: string): number => Number(new URL(url).port);

/** The counterparties as this hub is configured to find them. */
export function sandboxOptions(
  config: HubConfig,
  hubUrl: string,
  portalToken: SandboxOptions['portalToken'],
): SandboxOptions {
  return {
    hubUrl,
    folder: path.join(config.DATA_DIR, 'sandbox'),
    ports: eachCounterparty((name) => portOf(config[`${COUNTERPARTIES[name].variable}_URL`])),
    seed: config.SANDBOX_SEED,
    speed: config.SANDBOX_SPEED,
    profile: config.SANDBOX_PROFILE,
    secrets: eachOffice((name) => config[`${OFFICES[name].variable}_WEBHOOK_SECRET`]! /* hubEnv gives each one */),
    portalToken,
  };
}
