import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freeCounterparties, freePorts } from '../../apps/hub/demo/free-ports.js';
import { HubProcess } from './hub-process.js';

const isFault = (line: string) => /"level":(50|60)/.test(line);

describe('a hub on its embedded PostgreSQL', () => {
  let folder: string;
  let hub: HubProcess;
  let portal: string;

  const aHub = async () => {
    const [PORT, PG_PORT] = (await freePorts(2)) as [string, ...string[]];
    const counterparties = await freeCounterparties();
    portal = counterparties.PORTAL_URL;
    return new HubProcess(`http://127.0.0.1:${PORT}`, {
      DATA_DIR: folder,
      PORT,
      PG_PORT: PG_PORT!,
      METRICS_PORT: '0',
      SANDBOX_SPEED: '0',
      DEMO: 'off',
      ...counterparties,
    });
  };
  const isReady = async ({ url }: HubProcess) => (await fetch(`${url}/health/ready`)).status;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lien-thong-embedded-'));
    await chmod(folder, 0o755); // PostgreSQL runs as another user where we are root
    hub = await aHub();
    await hub.start();
  });
  afterEach(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has it until all work is done when it is told to stop in the middle of it', async () => {
    await fetch(`${portal}/_file`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ dossiers: 40 }),
    });
    await new Promise((resolve) => setTimeout(resolve, 400));

    await hub.stop();

    expect(hub.exitCode).toBe(0);
    expect(hub.output.split('\n').filter(isFault)).toEqual([]);
  });

  it('does not take it from another hub that works with it', async () => {
    const second = await aHub();

    await second.start();

    expect(second.exitCode).toBe(1);
    expect(second.output).toContain('đang được tiến trình khác dùng');
    expect(await isReady(hub)).toBe(200);
  });

  it('takes it over from one that was killed', async () => {
    await hub.kill();

    hub = await aHub();
    await hub.start();

    expect(await isReady(hub)).toBe(200);
  });
});
