import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Memory } from './memory.js';
import type { Person, SystemClient } from './people.js';

export interface IdentityOptions {
  /** Where it is reached, path included: `http://127.0.0.1:3000/oidc`. */
  readonly issuer: string;
  /** Private JWK, ES256, with a `kid`. */
  readonly key: object;
  readonly cookieSecret: string;
  readonly people: readonly Person[];
  /** The application people sign in to. */
  readonly application: { readonly id: string; readonly secret: string; readonly redirectUri: string };
  readonly systems: readonly SystemClient[];
  /** What access tokens say of who made them, and for whom. */
  readonly tokens: { readonly issuer: string; readonly audience: string };
}

const HOUR = 3_600;

/** Memory only, one key, no consent, no sign-out of its own: enough for a development machine, and for nothing else. */
export function configurationOf(options: IdentityOptions): Configuration {
  const { issuer, key, cookieSecret, people, systems } = options;
  const claimsOf = new Map<string | undefined, object>([
    ...people.map(({ id, name, claims }) => [id, { name, ...claims }] as const),
    ...systems.map(({ id, claims }) => [id, claims] as const),
  ]);
  return {
    adapter: Memory,
    jwks: { keys: [key as { kty: string }] },
    cookies: { keys: [cookieSecret], names: { session: 'idp', interaction: 'idp-choice', resume: 'idp-resume' } },
    clients: clientsOf(options),
    claims: { openid: ['sub', 'name', 'role', 'offices', 'agency'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) =>
      claimsOf.has(sub) ? { accountId: sub, claims: async () => ({ sub, ...claimsOf.get(sub) }) } : undefined,
    extraTokenClaims: (_, token) =>
      claimsOf.get(token.kind === 'ClientCredentials' ? token.clientId : undefined) as never,
    interactions: { url: (_, { uid }) => `${issuer}/choose/${uid}` },
    loadExistingGrant: grantAll,
    features: featuresOf(options),
    formats: { customizers: { jwt: (_, __, jwt) => void Object.assign(jwt.payload, { iss: options.tokens.issuer }) } },
    ttl: { ClientCredentials: HOUR, AccessToken: 600, IdToken: 600, Interaction: HOUR, Grant: HOUR, Session: HOUR },
  };
}

function clientsOf({ application, systems }: IdentityOptions): ClientMetadata[] {
  return [
    {
      client_id: application.id,
      client_secret: application.secret,
      redirect_uris: [application.redirectUri],
      id_token_signed_response_alg: 'ES256',
    },
    ...systems.map(({ id, secret }): ClientMetadata => ({
      client_id: id,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
    })),
  ];
}

function featuresOf({ application, tokens: { audience } }: IdentityOptions): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_, client) => (client.clientId === application.id ? [] : `urn:${audience}`),
      getResourceServerInfo: () => ({
        scope: '',
        audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  };
}

/** Nobody is asked for consent: the application is the hub's own. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { Grant } = oidc.provider;
  const grant = new Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
