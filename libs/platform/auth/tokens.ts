import { HubError } from '#contracts';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { districtNow } from '../district-time.js';
import { Claims, type Actor } from './actor.js';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

/** No key but these algorithms', no token older than a working day, whatever it says of itself. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256'];
const OLDEST = '12h';

export const keysAt = (url: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(url), { cooldownDuration: 30_000 });
export const keysOf = (set: JSONWebKeySet): JWTVerifyGetKey => createLocalJWKSet(set);

/** Who the bearer of this token is. Anything wrong with it is the same fault: the caller learns nothing of what. */
export async function readToken(token: string, { issuer, audience, keys }: TokenRules): Promise<Actor> {
  try {
    const options = {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      typ: 'at+jwt',
      maxTokenAge: OLDEST,
      clockTolerance: 5,
      currentDate: districtNow(),
      requiredClaims: ['exp', 'sub'],
    };
    const { payload } = await jwtVerify(token, keys, options);
    return Claims.parse(payload);
  } catch (error) {
    throw new HubError('auth/invalid', undefined, [], { cause: error });
  }
}
