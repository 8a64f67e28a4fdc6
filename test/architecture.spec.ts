import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One file that breaks each rule, and what it imports. */
const PLANTED: readonly [rule: string, file: string, imports: string][] = [
  ['no-circle', 'libs/platform/planted-a.ts', './planted-b.js'],
  ['no-unresolvable', 'libs/platform/planted-c.ts', './nowhere.js'],
  ['only-the-index-of-a-lib', 'apps/postal/planted.ts', '../../libs/contracts/faults.js'],
  ['libs-know-no-app', 'libs/testing/planted.ts', '../../apps/postal/domain/planted.js'],
  ['apps-know-no-other-app', 'apps/portal/planted.ts', '../postal/domain/planted.js'],
  ['contracts-knows-only-itself', 'libs/contracts/planted.ts', '#platform'],
  ['contracts-is-zod-and-nothing-else', 'libs/contracts/planted-io.ts', 'node:fs'],
  ['working-time-knows-only-contracts', 'libs/working-time/planted.ts', '#procedures'],
  ['procedures-knows-only-contracts', 'libs/procedures/planted.ts', '#working-time'],
  ['platform-knows-only-contracts', 'libs/platform/planted.ts', '#messaging'],
  ['messaging-knows-only-contracts-and-platform', 'libs/messaging/planted.ts', '#agency-kit'],
  ['forms-knows-only-itself', 'libs/forms/planted.ts', '#contracts'],
  ['agency-kit-knows-only-contracts-and-platform', 'libs/agency-kit/planted.ts', '#messaging'],
  ['testing-is-for-specs', 'apps/postal/api/planted.ts', '#testing'],
  ['fixtures-are-for-specs', 'libs/agency-kit/planted-fixture.ts', './memory-queue.fixture.js'],
  ['domain-decides-and-knows-nothing-else', 'apps/postal/domain/planted.ts', 'node:crypto'],
  ['reactions-know-no-http', 'apps/postal/reactions/planted.ts', '@nestjs/common'],
  ['stores-remember-only', 'apps/postal/store/planted.ts', '../api/planted.js'],
  ['adapters-know-no-other-adapter', 'apps/agencies/adapters/tax/planted.ts', '../land-registry/planted.js'],
  ['only-messaging-knows-a-broker', 'apps/postal/planted-kafka.ts', 'kafkajs'],
  ['the-console-knows-the-api-only', 'apps/console/planted.ts', '#platform'],
  ['the-sandbox-is-other-people', 'apps/sandbox/planted.ts', '#contracts'],
];
const BESIDE = ['libs/platform/planted-b.ts', 'apps/agencies/adapters/land-registry/planted.ts'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violationsIn(folder: string, ...where: string[]): Violation[] {
  const tool = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(
    process.execPath,
    [tool, '--no-progress', '--output-type', 'json', '--config', '.dependency-cruiser.mjs', ...where],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('who may import whom', () => {
  it('holds in this tree', () => {
    expect(violationsIn('.', 'apps', 'libs', 'test').map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  }, 60_000);

  it('fails on a planted violation of every rule', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-planted-'));
    for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'libs'])
      cpSync(file, path.join(folder, file), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    mkdirSync(path.join(folder, 'kafkajs'));
    const plant = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    for (const [, file, imports] of PLANTED) plant(file, `import '${imports}';\nexport {};\n`);
    for (const file of BESIDE) plant(file, "import './planted-a.js';\nexport {};\n");

    const found = violationsIn(folder, 'apps', 'libs');

    rmSync(folder, { recursive: true });
    const missed = PLANTED.filter(
      ([rule, file]) => !found.some((violation) => violation.rule.name === rule && violation.from === file),
    );
    expect(missed).toEqual([]);
  }, 60_000);
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\/generated\/|\.spec\.ts$|\.d\.ts$/.test(name));

/** What may stand where, as text: rules no import shows. */
const FORBIDDEN: readonly [what: string, where: RegExp, words: RegExp][] = [
  [
    'the clock, randomness or waiting in a decision',
    /^apps\/[^/]+\/domain\//,
    /\bDate\.now\(|\bnew Date\(\)|Math\.random|\basync\b|\bawait\b/,
  ],
  [
    "the machine's clock where the district's is meant",
    /^(?!.*\.fixture\.ts)(apps\/(?!console\/|sandbox\/|hub\/demo\/)|libs\/(?!testing\/|platform\/(district-time|blobs\/stage)\.ts))/,
    /\bDate\.now\b|\bnew Date\(\)/,
  ],
  ['a transaction opened outside the messaging core', /^apps\/|^libs\/(?!messaging\/)/, /\$transaction\b/],
  [
    'the environment read outside the configuration',
    /^(apps|libs)\/(?!platform\/config\.ts|.*\/main\.ts|testing\/)/,
    /process\.env\b/,
  ],
  ['raw SQL that takes text', /^(apps|libs)\//, /\$(query|execute)RawUnsafe\b/],
];

describe('what may stand where', () => {
  it.each(FORBIDDEN)('finds no %s', (_, where, words) => {
    const found = [...sources('apps'), ...sources('libs')].filter(
      (file) => where.test(file) && words.test(readFileSync(file, 'utf8')),
    );

    expect(found).toEqual([]);
  });

  it('keeps files within their sizes', () => {
    const lines = [...sources('apps'), ...sources('libs')].map(
      (file) => [readFileSync(file, 'utf8').split('\n').length, file] as const,
    );
    const sorted = lines.map(([count]) => count).toSorted((a, b) => a - b);

    expect(lines.filter(([count]) => count > 201).map(([, file]) => file)).toEqual([]);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(121);
  });
});
