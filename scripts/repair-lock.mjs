// Adds the optional platform packages that the registry could not serve when the lock was written, so that `npm ci` accepts it.
// They are never installed here: their os/cpu, read off the name, is another platform's.
import fs from 'node:fs';
const OS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  aix: 'aix',
};
const CPU = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const added = [];
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const parts = owner.split('/node_modules/');
    const found =
      parts.some((_, i) => lock.packages[`${parts.slice(0, i + 1).join('/node_modules/')}/node_modules/${name}`]) ||
      lock.packages[`node_modules/${name}`];
    if (found || !/^\d/.test(range)) continue;
    const words = name.split(/[-/@.]/);
    const os = words.map((w) => OS[w]).find(Boolean);
    const cpu = CPU.find((c) => words.includes(c)) ?? (words.includes('armv7') ? 'arm' : undefined);
    if (!os) {
      console.error(`cannot tell the platform of ${name}`);
      continue;
    }
    const libc =
      words.includes('musl') || name.endsWith('musleabihf') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
    lock.packages[`node_modules/${name}`] = {
      version: range,
      optional: true,
      ...(cpu && { cpu: [cpu] }),
      os: [os],
      ...(libc && { libc: [libc] }),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added.length}: ${added.join(' ')}`);
