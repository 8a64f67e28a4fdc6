import { importJWK, SignJWT, type JWK } from 'jose';
import { readFileSync } from 'node:fs';
import type { Token } from './filing.js';

export interface Signing {
  /** A file with the private key as JWK, ES256; read at every call. */
  readonly keyFile: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Tokens as an identity provider would give the portal: each good for a quarter of an hour. */
export const signTokens =
  ({ keyFile, issuer, audience }: Signing): Token =>
  async () =>
    new SignJWT({ role: 'portal' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .setSubject('portal-sandbox')
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('15m')
      .sign(await importJWK(JSON.parse(readFileSync(keyFile, 'utf8')) as JWK, 'ES256'));
