import path from 'node:path';
import type { SandboxOptions } from '../sandbox/index.js';
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
    ports: {
      landRegistry: portOf(config.LAND_REGISTRY_URL),
      tax: portOf(config.TAX_URL),
      post: portOf(config.POST_URL),
      portal: portOf(config.PORTAL_URL),
    },
    seed: config.SANDBOX_SEED,
    speed: config.SANDBOX_SPEED,
    profile: config.SANDBOX_PROFILE,
    secrets: {
      landRegistry: config.LAND_REGISTRY_WEBHOOK_SECRET,
      tax: config.TAX_WEBHOOK_SECRET,
      post: config.POST_WEBHOOK_SECRET,
    },
    portalToken,
  };
}
