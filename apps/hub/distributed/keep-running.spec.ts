import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { keepRunning, type Listening } from './keep-running.js';

/** Listens, and when told to stop says that it takes no more calls, and writes down what it is told then. */
const SERVICE = `
import { writeFileSync } from 'node:fs';
process.on('SIGTERM', () => {
  process.once('message', (word) => { writeFileSync(process.env.HEARD, word); process.exit(0); });
  process.send({});
});
setTimeout(() => process.exit(1), 5000);
process.send({ url: 'http://127.0.0.1:1' });
`;

describe('a process that is kept running', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'lien-thong-kept-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is heard when it takes no more calls, after its address was taken away, and not before', async () => {
    const script = path.join(folder, 'service.mjs');
    const HEARD = path.join(folder, 'heard');
    await writeFile(script, SERVICE);
    const addresses: (string | undefined)[] = [];
    const { promise: listens, resolve } = Promise.withResolvers<void>();
    const listening = ({ url }: Listening) => (addresses.push(url), resolve());
    const kept = keepRunning({ script, env: { ...process.env, HEARD } }, { print() {}, listening, died() {} });
    await listens;

    await kept.stop();

    expect(addresses).toEqual(['http://127.0.0.1:1', undefined]);
    expect(await readFile(HEARD, 'utf8')).toBe('heard');
  });
});
