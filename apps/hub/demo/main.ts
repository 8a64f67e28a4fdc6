import 'reflect-metadata';
import { closeOnSignal } from '#platform';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readHubConfig } from '../config.js';
import { startHub } from '../hub.js';
import { freePorts } from './free-ports.js';
import { runDemo } from './run.js';
import { toJson, toText } from './report.js';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    speed: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

const [PORT, PG, LAND, TAX, POST, PORTAL] = await freePorts(6);
const dataDir = path.join('.data', `demo-${process.pid}`);
const config = readHubConfig({
  LOG_LEVEL: 'fatal',
  AGENCY_POLL_SECONDS: '5',
  RETRY_LADDER_SECONDS: '0.2,0.5,1,2',
  CALL_TIMEOUT_SECONDS: '2',
  CIRCUIT_RETRY_SECONDS: '2',
  ...process.env,
  DATABASE_URL: undefined, // made-up dossiers go into no database but their own
  AUTH_JWKS_URL: undefined,
  DATA_DIR: dataDir,
  PORT,
  PG_PORT: PG,
  METRICS_PORT: '0',
  LAND_REGISTRY_URL: `http://127.0.0.1:${LAND}`,
  TAX_URL: `http://127.0.0.1:${TAX}`,
  POST_URL: `http://127.0.0.1:${POST}`,
  PORTAL_URL: `http://127.0.0.1:${PORTAL}`,
  SANDBOX: 'on',
  SANDBOX_SEED: values.seed,
  SANDBOX_SPEED: values.speed,
});
const tell = (text: string) => void process.stderr.write(text);
tell(`Khởi động trục (seed ${values.seed}) …\n`);
const hub = await startHub(config);
const end = async () => {
  await hub.close();
  await rm(dataDir, { recursive: true, force: true });
};
closeOnSignal(end);
try {
  const dossiers = Number(values.dossiers);
  const report = await runDemo(hub, { dossiers, seed: values.seed, tell });
  console.log(values.json ? toJson(report) : toText(report));
  const { filed, lost, doubled } = report.recount;
  if (filed < dossiers || lost > 0 || doubled > 0) process.exitCode = 1;
} finally {
  await end();
}
process.exit();
