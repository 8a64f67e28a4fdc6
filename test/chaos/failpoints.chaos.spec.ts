import { FAILPOINTS } from '#platform';
import { eventually } from '#testing';
import { randomUUID } from 'node:crypto';
import { openWorld, type World } from './world.js';

const SEED = process.env.CHAOS_SEED ?? '20261123';
const DOSSIERS = 6;

/** Timers of a dossier are due in weeks: they have a test of their own. */
const TIMER = 'timer:after-commit';

/** Passed only where Kafka carries the messages: gameday kills there. */
const ON_KAFKA = /^(relay|kafka):/;

/** Every place a dossier passes where a crash could lose or double something, each hit once early and once later. */
const CRASHES = FAILPOINTS.filter((name) => name !== TIMER && !ON_KAFKA.test(name)).flatMap((name) => [
  `${name}:1`,
  `${name}:9`,
]);

describe(`a hub killed at a failpoint (seed ${SEED})`, () => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(SEED);
  });
  afterEach(() => world.close());

  it.each(CRASHES)('%s: loses nothing, does nothing twice, and comes to its end', async (failpoint) => {
    await world.hub.start({ HUB_FAILPOINT: failpoint });
    world.file(DOSSIERS);
    const restarted = restartWhenDead(world);

    const count = await world.drain(DOSSIERS);

    expect(await restarted).toBe('SIGKILL');
    expect(count).toMatchObject({ filed: DOSSIERS, lost: 0, doubled: 0, waiting: 0 });
    expect(await world.broken()).toEqual([]);
  });

  it('timer:after-commit: rings a due timer once, though the hub died when it rang', async () => {
    await world.hub.start();
    const id = randomUUID();
    const envelope = { type: 'request.deferral-expired.v1', subject: id };
    await world.hub.kill();
    await world.db.query(`insert into bus.timer values ($1, now(), 0, 'requests', $2, $3)`, [
      id,
      id,
      JSON.stringify(envelope),
    ]);

    await world.hub.start({ HUB_FAILPOINT: `${TIMER}:1` });
    await restartWhenDead(world);

    await eventually(async () => {
      const { rows } = await world.db.query(
        'select (select count(*)::int from bus.timer) as left, count(*)::int as rung from bus.log where key = $1',
        [id],
      );
      expect(rows).toEqual([{ left: 0, rung: 1 }]);
    });
  });
});

/** Starts the hub again as soon as it died, as its supervisor would; tells how it died. */
async function restartWhenDead({ hub }: World): Promise<NodeJS.Signals | null | undefined> {
  while (!hub.hasEnded) await new Promise((resolve) => setTimeout(resolve, 20));
  const { signal } = hub;
  await hub.start();
  return signal;
}
