// node scripts/build-console.mjs: builds the console into dist/console, unless what it is made of has not changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const MADE_OF = ['apps/console', 'package-lock.json', 'scripts/build-console.mjs'];
const STAMP = 'dist/console/made-of';

const filesIn = (at) =>
  fs.statSync(at).isDirectory()
    ? fs
        .readdirSync(at)
        .toSorted()
        .flatMap((name) => filesIn(path.join(at, name)))
    : [at];

const hash = createHash('sha256');
for (const file of MADE_OF.flatMap(filesIn)) hash.update(file).update(fs.readFileSync(file));
const stamp = hash.digest('hex');

// Built beside and then put in its place: two that build at once, or a hub that serves, see a whole console at any time.
if (!fs.existsSync(STAMP) || fs.readFileSync(STAMP, 'utf8') !== stamp) {
  process.env.NODE_ENV = 'production'; // a test runner that builds says "test", and people would get React's development build
  const { build } = await import('vite');
  const outDir = path.resolve(`dist/console-${process.pid}`);
  const logLevel = process.env.CI ? 'info' : 'warn';
  await build({ configFile: 'apps/console/vite.config.ts', logLevel, build: { outDir } });
  for (const file of filesIn(outDir).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file)));
  }
  fs.writeFileSync(path.join(outDir, 'made-of'), stamp);
  fs.rmSync('dist/console', { recursive: true, force: true });
  try {
    fs.renameSync(outDir, 'dist/console');
  } catch {
    fs.rmSync(outDir, { recursive: true }); // another was faster, with the same
  }
}
