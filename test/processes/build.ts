import { spawnSync } from 'node:child_process';

/** Compiles what processes run, as `npm run build` does: they are started from `dist`. */
export function build(): void {
  const swc = ['node_modules/@swc/cli/bin/swc.js', 'apps', 'libs', 'test', '--out-dir', 'dist'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...swc, '--ignore', '**/*.spec.ts', '--ignore', 'apps/console/**', '--quiet'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`swc failed\n${stderr}`);
}
