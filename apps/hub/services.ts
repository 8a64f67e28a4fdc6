import { toPatience } from '#agency-kit';
import type { DynamicModule } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { OneStopModule } from '../one-stop/one-stop.module.js';
import { PortalModule } from '../portal/portal.module.js';
import { PostalModule } from '../postal/postal.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { ConsoleModule } from './console/console.module.js';
import { isDevelopment, type HubConfig } from './config.js';
import { DevelopmentIdentityModule, developmentIdentity, type SignInHere } from './development-identity.js';
import type { Postgres } from './postgres.js';

/** People sign in at the provider that is configured, or at this machine's own. */
export function signInOf(config: SignInHere, databaseUrl: string): DynamicModule[] {
  const isOwn = isDevelopment(config);
  return [
    SignInModule.with({ databaseUrl, config, ...(isOwn && developmentIdentity(config)) }),
    ...(isOwn ? [DevelopmentIdentityModule.with(config)] : []),
  ];
}

/** Every service, each with its own role in the database. In one process they share the bus and nothing else. */
export function servicesOf(config: HubConfig, { urlAs }: Pick<Postgres, 'urlAs'>): DynamicModule[] {
  const data = config.PROCEDURES_DIR;
  const patience = toPatience(config);
  return [
    ...signInOf(config, urlAs('sign_in')),
    OneStopModule.with({ databaseUrl: urlAs('one_stop'), data, config }),
    AgenciesModule.with({ databaseUrl: urlAs('agencies'), data, config, variables: config, patience }),
    PostalModule.with({ databaseUrl: urlAs('postal'), data, config, patience }),
    PortalModule.with({ databaseUrl: urlAs('portal'), config, patience, data }),
    StatisticsModule.with({ databaseUrl: urlAs('statistics'), data, config }),
    { module: ConsoleModule },
  ];
}
