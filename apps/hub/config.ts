import { PatienceConfig } from '#agency-kit';
import { PlatformConfig, readConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { z } from 'zod';
import { agencies } from '../agencies/adapters/index.js';
import { AgenciesConfig } from '../agencies/config.js';
import { OneStopConfig } from '../one-stop/config.js';
import { PortalConfig } from '../portal/config.js';
import { PostalConfig } from '../postal/config.js';
import { OFFICES, type OfficeVariable, PROFILES } from '../sandbox/index.js';
import { SignInConfig } from '../sign-in/config.js';
import { StatisticsConfig } from '../statistics/config.js';
import { devSecret } from './dev-secret.js';

const adapters = Object.assign({}, ...agencies.map(({ env }) => env.shape)) as AdapterShape;
type AdapterShape = Record<`${OfficeVariable}_${'URL' | 'API_KEY' | 'WEBHOOK_SECRET'}`, z.ZodType<string>>;

/** What the hub as one process is told. Everything has a default that works on one machine. */
export const HubConfig = PlatformConfig.extend({
  ...PatienceConfig.shape,
  ...OneStopConfig.shape,
  ...AgenciesConfig.shape,
  ...adapters,
  ...PostalConfig.shape,
  ...PortalConfig.shape,
  ...ProceduresConfig.shape,
  ...SignInConfig.shape,
  ...StatisticsConfig.shape,
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('owner of the database; absent: the embedded PostgreSQL in DATA_DIR'),
  PG_PORT: z.coerce.number().int().default(54320).describe('port of the embedded PostgreSQL'),
  KAFKA_PORT: z.coerce.number().int().default(9092).describe('port of the Kafka that start:distributed starts'),
  ROLE_PASSWORD: z.string().min(1).default('hub').describe("password of the services' roles"),
  SANDBOX: z.enum(['on', 'off']).default('on'),
  SANDBOX_SEED: z.string().default('1'),
  SANDBOX_SPEED: z.coerce.number().min(0).default(1).describe('artificial delays are multiplied by it; 0 = none'),
  SANDBOX_PROFILE: z.enum(PROFILES).default('lively'),
  DEMO: z.enum(['on', 'off']).default('on').describe('made-up dossiers are filed and worked while npm start runs'),
}).superRefine(needsItsIssuer);
export type HubConfig = z.infer<typeof HubConfig>;

type SignInOf = SignInConfig & Pick<PlatformConfig, 'AUTH_JWKS_URL'>;

/** An issuer of yours comes with all it takes to trust it. */
export function needsItsIssuer(config: SignInOf, context: z.core.$RefinementCtx): void {
  if (!config.OIDC_ISSUER) return;
  for (const name of ['PUBLIC_URL', 'OIDC_CLIENT_SECRET', 'AUTH_JWKS_URL'] as const)
    if (!config[name]) context.addIssue({ code: 'custom', path: [name], message: 'is needed beside OIDC_ISSUER' });
}

/** Whether people and systems may sign in with what this machine made up itself: never beside an issuer of yours. */
export const isDevelopment = (config: SignInOf & Pick<HubConfig, 'SANDBOX'>): boolean =>
  config.SANDBOX === 'on' && !config.OIDC_ISSUER && !config.AUTH_JWKS_URL;

/** The environment over what a development machine needs: secrets that hub and sandbox share, and a quiet log beside the greeting. */
export function hubEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const secret = devSecret(env.DATA_DIR ?? '.data');
  return {
    ...Object.fromEntries(
      Object.values(OFFICES).flatMap(({ variable }) => [
        [`${variable}_API_KEY`, secret],
        [`${variable}_WEBHOOK_SECRET`, secret],
      ]),
    ),
    PORTAL_PASSWORD: secret,
    LOG_LEVEL: 'warn',
    ...(env.OIDC_ISSUER && { AUTH_ISSUER: env.OIDC_ISSUER }),
    ...env,
  };
}

export const readHubConfig = (env: NodeJS.ProcessEnv): HubConfig => readConfig(HubConfig, hubEnv(env));
