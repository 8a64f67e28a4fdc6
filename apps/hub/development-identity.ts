import { devIssuerOf, type DevIssuer, type PlatformConfig } from '#platform';
import { Injectable, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { clientToken, identityProvider } from '../sandbox/index.js';
import type { SignInConfig } from '../sign-in/config.js';
import { Origin } from '../sign-in/origin.js';
import { isDevelopment, type HubConfig } from './config.js';
import { DEMO_PEOPLE, DEMO_SYSTEMS } from './demo-people.js';
import { devSecret } from './dev-secret.js';

const MOUNT = '/oidc';

/** Of what the hub is told, what signing in needs. */
export type SignInHere = PlatformConfig & SignInConfig & Pick<HubConfig, 'SANDBOX'>;

/** How the application signs people in where this machine's own identity provider answers. */
export const developmentIdentity = (config: SignInHere) => ({
  issuer: MOUNT,
  clientSecret: devSecret(config.DATA_DIR),
  algorithm: 'ES256',
});

/**
 * Lets the development identity provider answer under /oidc, before and without the application: like the other
 * counterparties it only happens to run in this process.
 */
@Injectable()
class Mount implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly origin: Origin,
    private readonly config: SignInHere,
    private readonly issuer: DevIssuer,
  ) {}

  onModuleInit(): void {
    let provider: ReturnType<typeof identityProvider> | undefined;
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onRequest', (request, reply, done) => {
      if (!request.url.startsWith(`${MOUNT}/`)) return done();
      provider ??= this.#provider();
      reply.hijack();
      provider(request.raw, reply.raw);
    });
  }

  #provider() {
    const { AUTH_ISSUER, AUTH_AUDIENCE, DATA_DIR, OIDC_CLIENT_ID } = this.config;
    const secret = devSecret(DATA_DIR);
    const origin = this.origin.url();
    return identityProvider({
      issuer: origin + MOUNT,
      key: this.issuer.signingKey,
      cookieSecret: secret,
      people: DEMO_PEOPLE,
      application: { id: OIDC_CLIENT_ID, secret, redirectUri: `${origin}/auth/callback` },
      systems: DEMO_SYSTEMS.map((system) => ({ ...system, secret })),
      tokens: { issuer: AUTH_ISSUER, audience: AUTH_AUDIENCE },
    });
  }
}

@Module({})
export class DevelopmentIdentityModule {
  static with(config: SignInHere): DynamicModule {
    return {
      module: DevelopmentIdentityModule,
      providers: [
        {
          provide: Mount,
          inject: [HttpAdapterHost, Origin],
          useFactory: async (host: HttpAdapterHost, origin: Origin) =>
            new Mount(host, origin, config, await devIssuerOf(config)),
        },
      ],
    };
  }
}

/** The portal in the sandbox shows the hub a token of the identity provider, as a real portal would. */
export function tokenOfPortal(config: HubConfig, url: string, issuer: DevIssuer): () => string | Promise<string> {
  return isDevelopment(config)
    ? clientToken(`${url}${MOUNT}/token`, 'portal', devSecret(config.DATA_DIR))
    : () => issuer.tokenFor({ sub: 'portal-sandbox', role: 'portal', offices: [] });
}
