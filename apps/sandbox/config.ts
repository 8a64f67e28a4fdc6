import { z } from 'zod';
import { PROFILES } from './behaviour.js';
import { COUNTERPARTIES, eachCounterparty, eachOffice, OFFICES } from './counterparties.js';
import type { Token } from './portal/filing.js';
import { signTokens } from './portal/sign-token.js';
import type { SandboxOptions } from './sandbox.js';

const Port = z.coerce.number().int().min(0).max(65535);
const Secret = z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/, 'whsec_ và khoá base64');

type PortName = `SANDBOX_${(typeof COUNTERPARTIES)[keyof typeof COUNTERPARTIES]['variable']}_PORT`;
type SecretName = `${(typeof OFFICES)[keyof typeof OFFICES]['variable']}_WEBHOOK_SECRET`;
const ports = Object.fromEntries(
  Object.values(COUNTERPARTIES).map(({ variable, port }) => [`SANDBOX_${variable}_PORT`, Port.default(port)]),
) as Record<PortName, z.ZodDefault<typeof Port>>;
const secrets = Object.fromEntries(
  Object.values(OFFICES).map(({ variable }) => [
    `${variable}_WEBHOOK_SECRET`,
    Secret.describe('signs callbacks, Standard Webhooks'),
  ]),
) as Record<SecretName, typeof Secret>;

export const SandboxConfig = z.object({
  HUB_URL: z.url().default('http://127.0.0.1:3000'),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  ...ports,
  SANDBOX_SEED: z.string().default('1'),
  SANDBOX_SPEED: z.coerce.number().min(0).default(1).describe('artificial delays are multiplied by it; 0 = none'),
  SANDBOX_PROFILE: z.enum(PROFILES).default('lively'),
  SANDBOX_DIR: z.string().default('.data/sandbox'),
  SANDBOX_PORTAL_TOKEN: z.string().default('').describe('bearer token the portal shows the hub'),
  SANDBOX_PORTAL_KEY_FILE: z.string().optional().describe('private key (JWK) that signs such tokens; instead of one'),
  AUTH_ISSUER: z.url().default('https://dev.lien-thong.invalid').describe('who those tokens say they are from'),
  AUTH_AUDIENCE: z.string().min(1).default('lien-thong'),
  ...secrets,
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
    ports: eachCounterparty((name) => config[`SANDBOX_${COUNTERPARTIES[name].variable}_PORT`]),
    seed: config.SANDBOX_SEED,
    speed: config.SANDBOX_SPEED,
    profile: config.SANDBOX_PROFILE,
    secrets: eachOffice((name) => config[`${OFFICES[name].variable}_WEBHOOK_SECRET`]),
    portalToken: tokenOf(config),
  };
}
