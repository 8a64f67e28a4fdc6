import { HubError } from '#contracts';
import { Claims } from '#platform';
import * as oidc from 'openid-client';

export interface IdentityOptions {
  /** A path is one of this very host. Absent: nobody can sign in. */
  readonly issuer: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** How the provider signs identity tokens. */
  readonly algorithm: string;
  readonly origin: () => string;
}

/** What a sign-in that has begun must be answered with; kept by the browser that began it. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page the person wanted. */
  readonly to: string;
}

export interface SignedIn {
  readonly actor: Claims;
  readonly idToken: string;
}

/** The OpenID Connect provider that says who somebody is: authorization code, PKCE, state and nonce. */
export class Identity {
  #found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly options: IdentityOptions) {}

  /** Where to send a browser that wants to sign in. */
  async begin(to: string): Promise<{ url: URL; begun: Begun }> {
    const verifier = oidc.randomPKCECodeVerifier();
    const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, to };
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#redirectUri,
      scope: 'openid',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url, begun };
  }

  /** Who came back. Whoever is known to the provider but has no role of ours stays outside. */
  async finish(search: string, { state, nonce, verifier }: Begun): Promise<SignedIn> {
    const configuration = await this.#configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await oidc
      .authorizationCodeGrant(configuration, new URL(this.#redirectUri + search), checks)
      .catch((cause: unknown) => {
        throw new HubError('auth/sign-in-failed', undefined, [], { cause });
      });
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success) throw new HubError('auth/not-assigned');
    return { actor: claims.data, idToken: tokens.id_token! };
  }

  /** Where to send a browser that signed out, so that the provider forgets it too. */
  async end(idToken: string): Promise<URL> {
    const after = new URL('/signed-out', this.options.origin());
    const configuration = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return after;
    return oidc.buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: after.href });
  }

  get #redirectUri(): string {
    return new URL('/auth/callback', this.options.origin()).href;
  }

  /** Looked up when first needed, and again after a failure. */
  async #configuration(): Promise<oidc.Configuration> {
    const { clientId, clientSecret, algorithm, origin } = this.options;
    const issuer = this.options.issuer && new URL(this.options.issuer, origin());
    if (!issuer) throw new HubError('auth/provider-unavailable');
    const metadata = { client_secret: clientSecret, id_token_signed_response_alg: algorithm };
    const execute = issuer.origin.startsWith('http://127.0.0.1:') ? [oidc.allowInsecureRequests] : [];
    this.#found ??= oidc.discovery(issuer, clientId, metadata, undefined, { execute, timeout: 5 });
    return this.#found.catch((cause: unknown) => {
      this.#found = undefined;
      throw new HubError('auth/provider-unavailable', undefined, [], { cause });
    });
  }
}
