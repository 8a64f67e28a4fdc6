import 'reflect-metadata';
import { closeOnSignal } from '#platform';
import { readHubConfig } from './config.js';
import { hasDay, startDay } from './demo/day.js';
import { greeting } from './greeting.js';
import { startHub } from './hub.js';

const started = performance.now();
const config = readHubConfig(process.env);
const hub = await startHub(config);
console.log(greeting(hub, config, (performance.now() - started) / 1000));

const day = hasDay(config) ? startDay(hub, config) : undefined;

closeOnSignal(async () => {
  console.log('Đang dừng: hoàn tất việc dở dang, đóng PostgreSQL …');
  await day?.stop();
  await hub.close();
});
