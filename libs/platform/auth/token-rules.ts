import path from 'node:path';
import type { PlatformConfig } from '../config.js';
import { devIssuer, type DevIssuer } from './dev-issuer.js';
import { keysAt, keysOf, type TokenRules } from './tokens.js';

type Config = Pick<PlatformConfig, 'DATA_DIR' | 'AUTH_ISSUER' | 'AUTH_AUDIENCE' | 'AUTH_JWKS_URL'>;

/** The development issuer that all processes with this data folder share. */
export const devIssuerOf = ({ DATA_DIR, AUTH_ISSUER, AUTH_AUDIENCE }: Config): Promise<DevIssuer> =>
  devIssuer(path.join(DATA_DIR, 'dev-issuer.json'), AUTH_ISSUER, AUTH_AUDIENCE);

/** Whose tokens are taken: those of the configured issuer, or else of the development issuer. */
export async function tokenRulesOf(config: Config): Promise<TokenRules> {
  const keys = config.AUTH_JWKS_URL ? keysAt(config.AUTH_JWKS_URL) : keysOf((await devIssuerOf(config)).keys);
  return { issuer: config.AUTH_ISSUER, audience: config.AUTH_AUDIENCE, keys };
}
