import 'reflect-metadata';
import { runService } from '#messaging';
import { readConfig } from '#platform';
import { signInOf } from '../services.js';
import { ConsoleConfig } from './config.js';
import { ConsoleModule } from './console.module.js';

const config = readConfig(ConsoleConfig);
await runService(config, ...signInOf(config, config.DATABASE_URL), { module: ConsoleModule });
