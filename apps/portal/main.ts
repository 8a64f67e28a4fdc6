import 'reflect-metadata';
import { PatienceConfig, toPatience } from '#agency-kit';
import { runService } from '#messaging';
import { readConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { PortalConfig } from './config.js';
import { PortalModule } from './portal.module.js';

const config = readConfig(
  ServiceConfig.extend({ ...PatienceConfig.shape, ...ProceduresConfig.shape, ...PortalConfig.shape }),
);
await runService(
  config,
  PortalModule.with({
    databaseUrl: config.DATABASE_URL,
    config,
    patience: toPatience(config),
    data: config.PROCEDURES_DIR,
  }),
);
