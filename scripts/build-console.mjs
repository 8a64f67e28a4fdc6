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

if (!fs.existsSync(STAMP) || fs.readFileSync(STAMP, 'utf8') !== stamp) {
  const { build } = await import('vite');
  await build({ configFile: 'apps/console/vite.config.ts', logLevel: process.env.CI ? 'info' : 'warn' });
  for (const file of filesIn('dist/console').filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file)));
  }
  fs.writeFileSync(STAMP, stamp);
}
