import { eventually, testDatabase, type TestDatabase } from '#testing';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { agencies } from '../../apps/agencies/adapters/index.js';
import { readHubConfig } from '../../apps/hub/config.js';
import { freeCounterparties, freePorts } from '../../apps/hub/demo/free-ports.js';
import { runDemo } from '../../apps/hub/demo/run.js';
import { stageAt } from '../../apps/hub/demo/stage.js';
import { OFFICES } from '../../apps/sandbox/index.js';
import { build } from './build.js';

const LONG = 150_000;

beforeAll(build);

describe('services as processes of their own', () => {
  let database: TestDatabase;
  let folder: string;
  let env: Record<string, string>;
  let launcher: ChildProcess;
  let output = '';

  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'lien-thong-district-'));
    const [PORT] = (await freePorts(1)) as [string];
    env = {
      PORT,
      DATABASE_URL: database.ownerUrl,
      DATA_DIR: folder,
      ...(await freeCounterparties()),
      SANDBOX_SPEED: '0',
      AGENCY_POLL_SECONDS: '2',
      RETRY_LADDER_SECONDS: '0.2,0.5,1,2',
      CALL_TIMEOUT_SECONDS: '2',
      CIRCUIT_RETRY_SECONDS: '2',
    };
    launcher = spawn(
      process.execPath,
      ['dist/apps/hub/distributed/main.js', '--broker', 'log', '--replicas', 'one-stop=2'],
      {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [launcher.stdout!, launcher.stderr!]) stream.on('data', (chunk) => (output += chunk));
    await eventually(() => {
      if (!output.includes('Dừng: Ctrl-C')) throw new Error(`not everything listens\n${output}`);
    }, 90_000);
  }, 100_000);
  afterAll(async () => {
    if (launcher.exitCode === null) launcher.kill('SIGKILL');
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The processes that the greeting lists by this name. */
  const pidsOf = (name: string): number[] =>
    [...output.matchAll(new RegExp(`^ +${name}(?: #\\d)? +(\\d+) `, 'gm'))].map(([, pid]) => Number(pid));
  const readersOf = async (group: string): Promise<number> => {
    const { rows } = await database.owner.query<{ readers: number }>(
      'select count(distinct owner)::int as readers from bus.cursor where "group" = $1 and leased_until > now()',
      [group],
    );
    return rows[0]!.readers;
  };

  it('share the lanes of a service that runs twice, and of agencies by adapter', async () => {
    await eventually(async () =>
      expect([await readersOf('one-stop'), await readersOf('agencies'), await readersOf('postal')]).toEqual([
        2,
        agencies.length,
        1,
      ]),
    );
  });

  it(
    'carry dossiers from the portal to the door, though two of them are killed on the way',
    async () => {
      const [oneStop] = pidsOf('one-stop');
      const [tax] = pidsOf('agencies:tax');
      const stage = await stageAt(`http://127.0.0.1:${env.PORT}`, readHubConfig(env));

      const play = runDemo(stage, { dossiers: 8, seed: '7', tell: () => {} });
      await eventually(async () => expect((await stage.recount()).filed).toBeGreaterThan(3), 30_000);
      process.kill(oneStop!, 'SIGKILL');
      process.kill(tax!, 'SIGKILL');
      const { recount } = await play;

      expect(recount).toMatchObject({ filed: 8, lost: 0, doubled: 0, waiting: 0 });
      expect(recount.returned).toBeGreaterThan(0);
      expect(output).toMatch(/one-stop #1 +│ đã dừng \(SIGKILL\), khởi động lại/);
      expect(output).toMatch(/agencies:tax +│ đã dừng \(SIGKILL\), khởi động lại/);
    },
    LONG,
  );

  it('end together, each when it has drained, when the one that started them is told to stop', async () => {
    const ended = once(launcher, 'exit');

    launcher.kill('SIGINT');

    expect(await ended).toEqual([0, null]);
    expect(await readersOf('one-stop')).toBe(0);
    const alive = ['one-stop', 'agencies:land-registry', 'postal', 'portal', 'statistics']
      .flatMap(pidsOf)
      .filter(isAlive);
    expect(alive).toEqual([]);
  }, 60_000);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const WRONG = { PORT: '70000', METRICS_PORT: 'x', DATABASE_URL: 'mysql://db/hub', LOG_LEVEL: 'loud' };

/** What each is told wrong beside what all are, and what it misses. */
const PROCESSES: readonly [app: string, wrong: Record<string, string>, misses: readonly string[]][] = [
  ['one-stop', {}, []],
  ['agencies', { AGENCIES: 'tax', AGENCY_POLL_SECONDS: '0' }, ['TAX_API_KEY', 'TAX_WEBHOOK_SECRET']],
  ['agencies', { AGENCIES: 'tax,police' }, []],
  ['postal', { RETRY_LADDER_SECONDS: 'soon' }, ['POST_API_KEY', 'POST_WEBHOOK_SECRET']],
  ['portal', { PORTAL_URL: 'portal' }, ['PORTAL_PASSWORD']],
  ['statistics', {}, []],
];

const named = (stderr: string): string[] => [...stderr.matchAll(/→ at (\w+)/g)].map(([, name]) => name!).toSorted();
const start = (app: string, env: Record<string, string>) =>
  spawnSync(process.execPath, [`dist/apps/${app}/main.js`], { env, encoding: 'utf8', timeout: 60_000 });

describe('a process that is told wrong', () => {
  it.each(PROCESSES)('%s %j does not start, and names every bad variable at once', (app, wrong, misses) => {
    const { status, stderr } = start(app, { ...WRONG, ...wrong });

    expect(status).toBe(1);
    expect(named(stderr)).toEqual(
      [...Object.keys({ ...WRONG, ...wrong }).filter((name) => wrong[name] !== 'tax'), ...misses].toSorted(),
    );
    expect(stderr).not.toContain('mysql://');
  });

  it.each([
    [
      'sandbox',
      { SANDBOX_TAX_PORT: '70000' },
      [...Object.values(OFFICES).map(({ variable }) => `${variable}_WEBHOOK_SECRET`), 'SANDBOX_TAX_PORT'].toSorted(),
    ],
    ['gateway', { PORT: '-1', UPSTREAMS: 'one-stop' }, ['PORT', 'UPSTREAMS']],
  ])('%s does not start either', (app, wrong, names) => {
    const { status, stderr } = start(app, wrong);

    expect(status).toBe(1);
    expect(named(stderr)).toEqual(names);
  });
});
