// node scripts/chromium.mjs: sees that there is a browser for the suites of test/e2e; installs Debian's where it is root, and says what to install where it cannot.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const at = process.env.CHROMIUM ?? '/usr/bin/chromium';
const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

if (!fs.existsSync(at) && !process.env.CHROMIUM && process.getuid?.() === 0) {
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', 'update', '-q');
  run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium');
}
if (!fs.existsSync(at)) {
  console.error(
    `no browser at ${at}: apt-get install -y chromium (package "chromium" of Debian), or set CHROMIUM to one`,
  );
  process.exit(1);
}
