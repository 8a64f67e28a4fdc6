import 'reflect-metadata';
import { PatienceConfig, toPatience } from '#agency-kit';
import { runService } from '#messaging';
import { readConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { PostalConfig } from './config.js';
import { PostalModule } from './postal.module.js';

const config = readConfig(
  ServiceConfig.extend({ ...PatienceConfig.shape, ...ProceduresConfig.shape, ...PostalConfig.shape }),
);
await runService(
  config,
  PostalModule.with({
    databaseUrl: config.DATABASE_URL,
    data: config.PROCEDURES_DIR,
    config,
    patience: toPatience(config),
  }),
);
