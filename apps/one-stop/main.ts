import 'reflect-metadata';
import { runService } from '#messaging';
import { readConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { OneStopModule } from './one-stop.module.js';

const config = readConfig(ServiceConfig.extend(ProceduresConfig.shape));
await runService(config, OneStopModule.with({ databaseUrl: config.DATABASE_URL, data: config.PROCEDURES_DIR }));
