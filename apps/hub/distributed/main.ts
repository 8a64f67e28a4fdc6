import 'reflect-metadata';
import { closeOnSignal } from '#platform';
import { parseArgs } from 'node:util';
import { hubEnv, readHubConfig } from '../config.js';
import { BROKERS } from './broker.js';
import { startDistrict } from './district.js';
import { greeting } from './greeting.js';
import { readReplicas } from './replicas.js';

const started = performance.now();
const { values } = parseArgs({
  options: {
    replicas: { type: 'string', multiple: true, default: [] },
    broker: { type: 'string', default: 'kafka' },
  },
});
const config = readHubConfig(process.env);
const names = [
  'one-stop',
  ...config.AGENCIES.map((code) => `agencies:${code}`),
  'postal',
  'portal',
  'statistics',
  'console',
];
const replicas = readReplicas(values.replicas, names);
const broker = BROKERS.find((known) => known === values.broker);
if (typeof replicas === 'string' || !broker) {
  console.error(broker ? replicas : `--broker: một trong ${BROKERS.join(', ')}`);
  process.exit(64);
}

const district = await startDistrict({
  config,
  env: hubEnv(process.env),
  broker,
  replicas,
  print: (line) => console.log(line),
});
console.log(greeting(district, config, (performance.now() - started) / 1000));

closeOnSignal(() => {
  console.log('Đang dừng: các tiến trình hoàn tất việc dở dang, đóng PostgreSQL …');
  return district.close();
});
