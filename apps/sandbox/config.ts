import { z } from 'zod';
import { PROFILES } from './behaviour.js';
import type { Token } from './portal/filing.js';
import { signTokens } from './portal/sign-token.js';
import type { SandboxOptions } from './sandbox.js';

const Port = z.coerce.number().int().min(0).max(65535);
const Secret = z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/, 'whsec_ và khoá base64');

export const SandboxConfig = z.object({
  HUB_URL: z.url().default('http://127.0.0.1:3000'),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_LAND_REGISTRY_PORT: Port.default(4101),
  SANDBOX_TAX_PORT: Port.default(4102),
  SANDBOX_POST_PORT: Port.default(4103),
  SANDBOX_PORTAL_PORT: Port.default(4104),
  SANDBOX_SEED: z.string().default('1'),
  SANDBOX_SPEED: z.coerce.number().min(0).default(1).describe('artificial delays are multiplied by it; 0 = none'),
  SANDBOX_PROFILE: z.enum(PROFILES).default('lively'),
  SANDBOX_DIR: z.string().default('.data/sandbox'),
  SANDBOX_PORTAL_TOKEN: z.string().default('').describe('bearer token the portal shows the hub'),
  SANDBOX_PORTAL_KEY_FILE: z.string().optional().describe('private key (JWK) that signs such tokens; instead of one'),
  AUTH_ISSUER: z.url().default('https://dev.lien-thong.invalid').describe('who those tokens say they are from'),
  AUTH_AUDIENCE: z.string().min(1).default('lien-thong'),
  LAND_REGISTRY_WEBHOOK_SECRET: Secret.describe('signs callbacks, Standard Webhooks'),
  TAX_WEBHOOK_SECRET: Secret,
  POST_WEBHOOK_SECRET: Secret,
});
export type SandboxConfig = z.output<typeof SandboxConfig>;

function tokenOf(config: SandboxConfig): Token {
  const { SANDBOX_PORTAL_KEY_FILE: keyFile, SANDBOX_PORTAL_TOKEN: token } = config;
  if (!keyFile) return () => token;
  return signTokens({ keyFile, issuer: config.AUTH_ISSUER, audience: config.AUTH_AUDIENCE });
}

export function toOptions(config: SandboxConfig): SandboxOptions {
  return {
    hubUrl: config.HUB_URL,
    folder: config.SANDBOX_DIR,
    host: config.SANDBOX_HOST,
    ports: {
      landRegistry: config.SANDBOX_LAND_REGISTRY_PORT,
      tax: config.SANDBOX_TAX_PORT,
      post: config.SANDBOX_POST_PORT,
      portal: config.SANDBOX_PORTAL_PORT,
    },
    seed: config.SANDBOX_SEED,
    speed: config.SANDBOX_SPEED,
    profile: config.SANDBOX_PROFILE,
    secrets: {
      landRegistry: config.LAND_REGISTRY_WEBHOOK_SECRET,
      tax: config.TAX_WEBHOOK_SECRET,
      post: config.POST_WEBHOOK_SECRET,
    },
    portalToken: tokenOf(config),
  };
}
