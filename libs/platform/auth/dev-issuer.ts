import { importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { districtNow } from '../district-time.js';
import { keepOnce } from '../keep-once.js';
import type { Actor } from './actor.js';

export interface DevIssuer {
  readonly keys: JSONWebKeySet;
  /** For the development identity provider, whose tokens the same keys prove. */
  readonly signingKey: JWK;
  tokenFor(actor: Actor): Promise<string>;
}

const LIFE_MS = 8 * 60 * 60_000;

const newKey = (): string =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));

/**
 * The built-in issuer of development: its key lies in a file that only this user reads, so that tokens made by
 * `npm run token` are good for the hub that runs beside. Never used when AUTH_JWKS_URL is set.
 */
export async function devIssuer(file: string, issuer: string, audience: string): Promise<DevIssuer> {
  const secret = JSON.parse(keepOnce(file, newKey)) as JWK;
  const key = await importJWK(secret, 'ES256');
  const { kty, crv, x, y } = secret;
  const named = { alg: 'ES256', kid: 'development' };
  return {
    keys: { keys: [{ kty: kty as string, crv, x, y, ...named } as JWK & { kty: string }] },
    signingKey: { ...secret, ...named },
    tokenFor: ({ sub, ...claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(districtNow())
        .setExpirationTime(new Date(districtNow().getTime() + LIFE_MS))
        .sign(key),
  };
}
