import 'reflect-metadata';
import { runService } from '#messaging';
import { readConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { StatisticsConfig } from './config.js';
import { StatisticsModule } from './statistics.module.js';

const config = readConfig(ServiceConfig.extend({ ...ProceduresConfig.shape, ...StatisticsConfig.shape }));
await runService(
  config,
  StatisticsModule.with({ databaseUrl: config.DATABASE_URL, data: config.PROCEDURES_DIR, config }),
);
