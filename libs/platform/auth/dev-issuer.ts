import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from './actor.js';

export interface DevIssuer {
  readonly keys: JSONWebKeySet;
  tokenFor(actor: Actor): Promise<string>;
}

/**
 * The built-in issuer of development: its key lies in a file that only this user reads, so that tokens made by
 * `npm run token` are good for the hub that runs beside. Never used when AUTH_JWKS_URL is set.
 */
export async function devIssuer(file: string, issuer: string, audience: string): Promise<DevIssuer> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  }
  const secret = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const key = await importJWK(secret, 'ES256');
  const { kty, crv, x, y } = secret;
  return {
    keys: { keys: [{ kty: kty as string, crv, x, y, alg: 'ES256' } as JWK & { kty: string }] },
    tokenFor: ({ sub, ...claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('8h')
        .sign(key),
  };
}
