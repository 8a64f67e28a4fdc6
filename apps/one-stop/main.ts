import 'reflect-metadata';
import { runService } from '#messaging';
import { readConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { OneStopConfig } from './config.js';
import { OneStopModule } from './one-stop.module.js';

const config = readConfig(ServiceConfig.extend({ ...ProceduresConfig.shape, ...OneStopConfig.shape }));
await runService(config, OneStopModule.with({ databaseUrl: config.DATABASE_URL, data: config.PROCEDURES_DIR, config }));
