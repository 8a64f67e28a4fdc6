import 'reflect-metadata';
import { closeOnSignal } from '#platform';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readHubConfig } from '../config.js';
import { startHub } from '../hub.js';
import { ownHub } from './own-hub.js';
import { toJson, toText, type Report } from './report.js';
import { runDemo } from './run.js';
import { stageAt, stageOf } from './stage.js';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    speed: { type: 'string' },
    against: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { against, speed, seed } = values;
if (against && (speed || !URL.canParse(against))) {
  console.error('--against cần địa chỉ của hệ thống đang chạy, http://…; --speed chỉ dùng khi không có --against');
  process.exit(64);
}
const tell = (text: string) => void process.stderr.write(text);
const order = { dossiers: Number(values.dossiers), seed, tell };

async function playAlone(): Promise<Report> {
  const config = await ownHub(process.env, seed, speed ?? '0');
  tell(`Khởi động trục (seed ${seed}) …\n`);
  const hub = await startHub(config);
  const end = async () => {
    await hub.close();
    await rm(config.DATA_DIR, { recursive: true, force: true });
  };
  closeOnSignal(end);
  try {
    return await runDemo(stageOf(hub, seed), order);
  } finally {
    await end();
  }
}

const report = against ? await runDemo(await stageAt(against, readHubConfig(process.env)), order) : await playAlone();
console.log(values.json ? toJson(report) : toText(report));
const { unfiled, recount } = report;
process.exit(unfiled > 0 || recount.lost > 0 || recount.doubled > 0 ? 1 : 0);
