import 'reflect-metadata';
import { readHubConfig } from './config.js';
import { greeting } from './greeting.js';
import { startHub } from './hub.js';

const started = performance.now();
const config = readHubConfig(process.env);
const hub = await startHub(config);
console.log(greeting(hub, config, (performance.now() - started) / 1000));

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    console.log('Đang dừng: hoàn tất việc dở dang, đóng PostgreSQL …');
    void hub.close().then(
      () => process.exit(0),
      (error: unknown) => (console.error(error), process.exit(1)),
    );
  });
}
