import 'reflect-metadata';
import { closeOnSignal } from '#platform';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultsOf, NAMES, replicasOf } from './faults.js';
import { HEADING, holds, rowOf, toText, type Report } from './report.js';
import { run, type Outcome } from './run.js';
import { missed } from './sometimes.js';
import { openWorld, type World } from './world.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const { seed, short: isShort, only } = values;
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const faults = faultsOf(isShort, only);
if (only.some((name) => !NAMES.includes(name))) {
  tell(`--only: ${NAMES.join(', ')}`);
  process.exit(64);
}

const started = performance.now();
tell(`seed ${seed}`);
const world = await openWorld(seed, replicasOf(isShort));
closeOnSignal(() => world.abandon());
const report = await play(world);
await world.close();
console.log(values.json ? JSON.stringify(report, null, 2) : toText(report));
if (holds(report)) await rm(world.folder, { recursive: true, force: true });
else tell(`What the processes said, the books and the database stay in ${world.folder}. Again: --seed ${seed}`);
process.exit(holds(report) ? 0 : 1);

async function play({ stream, witness, district }: World): Promise<Report> {
  const scraping = setInterval(() => void witness.scrape(district.members.map(({ where }) => where.metricsUrl)), 1_000);
  tell(HEADING);
  const outcomes: Outcome[] = [];
  for (const fault of faults) {
    outcomes.push(await run(world, fault, seed, isShort));
    tell(rowOf(outcomes.at(-1)!));
  }
  clearInterval(scraping);
  const never = only.length > 0 ? [] : missed(witness, isShort);
  const { complaints } = stream;
  return { seed, faults: outcomes, missed: never, complaints, seconds: (performance.now() - started) / 1000 };
}
