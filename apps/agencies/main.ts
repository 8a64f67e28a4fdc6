import 'reflect-metadata';
import { toPatience } from '#agency-kit';
import { runService } from '#messaging';
import { readConfig } from '#platform';
import { AgenciesModule } from './agencies.module.js';
import { processConfigFor } from './config.js';

const config = readConfig(processConfigFor(process.env.AGENCIES));
await runService(
  config,
  AgenciesModule.with({
    databaseUrl: config.DATABASE_URL,
    data: config.PROCEDURES_DIR,
    config,
    variables: config,
    patience: toPatience(config),
  }),
);
