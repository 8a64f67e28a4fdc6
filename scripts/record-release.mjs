// npm run release:record: keeps what this version tells, for test/contract to hold later versions to. Runs the demo on a hub of
// its own, lets the rare things happen too, and writes messages off its log, some of every shape, beside the AsyncAPI document.
import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clientOf } from '../dist/apps/hub/demo/client.js';
import { freeCounterparties, freePorts } from '../dist/apps/hub/demo/free-ports.js';
import { runDemo } from '../dist/apps/hub/demo/run.js';
import { stageOf } from '../dist/apps/hub/demo/stage.js';
import { readHubConfig } from '../dist/apps/hub/config.js';
import { startHub } from '../dist/apps/hub/hub.js';
import { EVENTS } from '../dist/libs/contracts/index.js';
import { longStories } from './lib/long-stories.mjs';
import { RELEASED } from './lib/recorded.mjs';
import { hurryTimers, rareThings } from './lib/rare-things.mjs';

const MOST_SHAPES = 5;
const SEED = '7';
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const dataDir = path.join('.data', `record-${process.pid}`);

async function startOwnHub() {
  const [PORT, PG_PORT] = await freePorts(2);
  const counterparties = await freeCounterparties();
  const patience = { AGENCY_POLL_SECONDS: '5', RETRY_LADDER_SECONDS: '0.2,0.5,1,2', CALL_TIMEOUT_SECONDS: '2' };
  const sandbox = { SANDBOX_SEED: SEED, SANDBOX_SPEED: '0', CIRCUIT_RETRY_SECONDS: '2' };
  const own = { LOG_LEVEL: 'fatal', DATA_DIR: dataDir, PORT, PG_PORT, METRICS_PORT: '0' };
  const hub = await startHub(readHubConfig({ ...own, ...counterparties, ...patience, ...sandbox }));
  const url = `postgresql://postgres:postgres@127.0.0.1:${PG_PORT}/hub`;
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  return { hub, db, urlAs: (schema) => url.replace('postgres:postgres@', `hub_${schema}:hub@`) };
}

/** Which fields a message has, and which of a few words it chose where it had the choice. */
function shapeOf(value, at = '') {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${at}[]`)))];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${at}/${key}`));
  return [typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value) ? `${at}=${value}` : at];
}

/** Of every type a few messages that differ in shape, in the order in which they were written. */
function choose(messages) {
  const chosen = new Map([...EVENTS.keys()].map((type) => [type, new Map()]));
  for (const message of messages) {
    const shapes = chosen.get(message.type);
    const shape = shapeOf(message).toSorted().join(' ');
    if (shapes.size < MOST_SHAPES && !shapes.has(shape)) shapes.set(shape, message);
  }
  return chosen;
}

async function untilComplete(db) {
  for (let tries = 0; tries < 300; tries += 1) {
    await hurryTimers(db);
    const { rows } = await db.query('select envelope from bus.log order by lane, tx, position');
    const chosen = choose(rows.map(({ envelope }) => envelope));
    const missing = [...chosen].filter(([, shapes]) => shapes.size === 0).map(([type]) => type);
    if (missing.length === 0) return chosen;
    if (tries === 299) throw new Error(`never told: ${missing.join(', ')}`);
    await sleep(200);
  }
}

const { hub, db, urlAs } = await startOwnHub();

/** The hub's API as somebody of this role, and the token by which. */
function as(role, rights = {}) {
  const token = () => hub.issuer.tokenFor({ sub: role, role, offices: [], ...rights });
  return { ...clientOf(hub.url, token), token };
}

try {
  await runDemo(stageOf(hub, SEED), { dossiers: 60, seed: SEED, tell: () => {} });
  await longStories({ as, hub, urlAs });
  const clerk = as('clerk', { offices: ['000.00.14.H03'] });
  await rareThings({ clerk, sandbox: hub.sandbox, db, seed: `${SEED}-rare` });
  const chosen = await untilComplete(db);
  const lines = [...chosen.values()].flatMap((shapes) =>
    [...shapes.values()].map((message) => JSON.stringify(message)),
  );
  const folder = path.join(RELEASED, version);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'events.jsonl'), `${lines.join('\n')}\n`);
  fs.copyFileSync('docs/reference/asyncapi.yaml', path.join(folder, 'asyncapi.yaml'));
  console.log(`${folder}: ${lines.length} messages of ${chosen.size} types`);
} finally {
  await db.end();
  await hub.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
