import { connect, HealthRegistry, SESSIONS } from '#platform';
import { Global, Inject, Module, type DynamicModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SignInController } from './api/sign-in.controller.js';
import { BrowserSessions } from './browser-sessions.js';
import type { SignInConfig } from './config.js';
import { Identity } from './identity.js';
import { Origin } from './origin.js';

export interface SignInOptions {
  readonly databaseUrl: string;
  readonly config: SignInConfig;
  /** In the place of what the configuration says; a path is one of this very host. */
  readonly issuer?: string;
  readonly clientSecret?: string;
  readonly algorithm?: string;
}

/** Owns browser sessions: people sign in at an OpenID Connect provider and hold a cookie, never a token. */
@Global()
@Module({ controllers: [SignInController] })
export class SignInModule {
  constructor(@Inject(HealthRegistry) health: HealthRegistry, sessions: BrowserSessions) {
    health.databases.set('sign-in', sessions.db);
  }

  static with({ databaseUrl, config, ...own }: SignInOptions): DynamicModule {
    const {
      issuer = config.OIDC_ISSUER,
      clientSecret = config.OIDC_CLIENT_SECRET,
      algorithm = config.OIDC_ALGORITHM,
    } = own;
    const provider = { issuer, clientId: config.OIDC_CLIENT_ID, clientSecret, algorithm };
    const times = { idleMinutes: config.SESSION_IDLE_MINUTES, hours: config.SESSION_HOURS };
    return {
      module: SignInModule,
      providers: [
        {
          provide: Origin,
          inject: [HttpAdapterHost],
          useFactory: (host: HttpAdapterHost) => new Origin(host, config.PUBLIC_URL),
        },
        {
          provide: BrowserSessions,
          inject: [Origin],
          useFactory: ({ url }: Origin) =>
            new BrowserSessions(connect(databaseUrl, 'sign_in', 4), { origin: url, ...times }),
        },
        {
          provide: Identity,
          inject: [Origin],
          useFactory: ({ url }: Origin) => new Identity({ ...provider, origin: url }),
        },
        { provide: SESSIONS, useExisting: BrowserSessions },
      ],
      exports: [SESSIONS, Origin],
    };
  }
}
