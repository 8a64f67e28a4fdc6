import { eventually } from '#testing';
import { openWorld, type World } from './world.js';

const SEED = process.env.CHAOS_SEED ?? '20261123';

describe(`a district with bad luck (seed ${SEED})`, () => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(SEED);
    await world.hub.start();
  });
  afterEach(() => world.close());

  const expectWhole = async (dossiers: number) => {
    expect(await world.drain(dossiers)).toMatchObject({ filed: dossiers, lost: 0, doubled: 0, waiting: 0 });
    expect(await world.broken()).toEqual([]);
  };
  const fault = (url: string, body: object) =>
    fetch(`${url}/_faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('comes through a hub that is killed again and again while it works', async () => {
    world.file(20);
    const work = world.drain(20);
    for (let kill = 0; kill < 5; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300 + kill * 250));
      await world.hub.kill();
      await world.hub.start();
    }

    await work;

    await expectWhole(20);
  });

  it('comes through a crash of PostgreSQL under the hub', async () => {
    world.file(16);
    const work = world.drain(16);
    await new Promise((resolve) => setTimeout(resolve, 800));

    await world.server.crash();
    await work;

    expect(world.hub.hasEnded).toBe(false);
    await expectWhole(16);
  });

  it('waits for an agency that is down the whole time, shows it, and lets everybody else go on', async () => {
    await fault(world.sandbox.urls.landRegistry, { mode: 'down' });
    world.file(16);
    const copies = await eventually(async () => {
      await world.drain(16, 0).catch(() => {});
      const { filed, returned, waiting, lost } = world.sandbox.recount();
      const health = (await (await fetch(`${world.hub.url}/health`)).json()) as {
        status: string;
        details: Record<string, { circuit?: string }>;
      };
      expect(filed).toBe(16);
      expect(health.status).toBe('degraded');
      expect(health.details['agency:land-registry']?.circuit).toBe('open');
      expect(returned).toBeGreaterThan(0);
      expect(lost).toBe(0); // one filed a moment ago counts as lost until the portal hears its first status
      return { waiting };
    }, 60_000);

    await fetch(`${world.sandbox.urls.landRegistry}/_faults`, { method: 'DELETE' });

    expect(copies.waiting).toBeGreaterThan(0);
    await expectWhole(16);
  });
});
