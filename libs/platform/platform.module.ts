import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AuthGuard, TOKEN_RULES } from './auth/guard.js';
import { SESSIONS, type Sessions } from './auth/sessions.js';
import type { TokenRules } from './auth/tokens.js';
import { DistrictTime } from './district-time.js';
import { HealthModule } from './health.js';
import { loggerParams } from './logging.js';

export interface PlatformOptions {
  readonly logLevel: string;
  readonly tokens: TokenRules;
  /** Where another process keeps the sessions of browsers. */
  readonly sessions?: Sessions | undefined;
}

/** What every service process needs, once. */
@Global()
@Module({})
export class PlatformModule {
  static with({ logLevel, tokens, sessions }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [LoggerModule.forRoot(loggerParams(logLevel)), HealthModule],
      providers: [
        DistrictTime,
        { provide: TOKEN_RULES, useValue: tokens },
        ...(sessions ? [{ provide: SESSIONS, useValue: sessions }] : []),
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [HealthModule],
    };
  }
}
