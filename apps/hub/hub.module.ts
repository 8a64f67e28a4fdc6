import { toPatience } from '#agency-kit';
import { BusModule } from '#messaging';
import { PlatformModule, type TokenRules } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { OneStopModule } from '../one-stop/one-stop.module.js';
import { PortalModule } from '../portal/portal.module.js';
import { PostalModule } from '../postal/postal.module.js';
import type { HubConfig } from './config.js';
import type { Postgres } from './postgres.js';

@Module({})
class HubModule {}

/** Every service in one process, each with its own role in the database. They share the bus and nothing else. */
export function hubModule(config: HubConfig, { urlAs }: Postgres, tokens: TokenRules): DynamicModule {
  const data = config.PROCEDURES_DIR;
  const patience = toPatience(config);
  return {
    module: HubModule,
    imports: [
      PlatformModule.with({ logLevel: config.LOG_LEVEL, tokens }),
      BusModule,

      OneStopModule.with({ databaseUrl: urlAs('one_stop'), data }),
      AgenciesModule.with({ databaseUrl: urlAs('agencies'), config, variables: config, patience }),
      PostalModule.with({ databaseUrl: urlAs('postal'), config, patience }),
      PortalModule.with({ databaseUrl: urlAs('portal'), config, patience, data }),
    ],
  };
}
