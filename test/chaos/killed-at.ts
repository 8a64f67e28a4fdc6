import { FAILPOINTS } from '#platform';
import { openWorld, type World } from './world.js';

export const SEED = process.env.CHAOS_SEED ?? '20261123';
const DOSSIERS = 6;

/** Timers of a dossier are due in weeks: they have a test of their own. */
export const TIMER = 'timer:after-commit';

/** Passed only where Kafka carries the messages: gameday kills there. */
const ON_KAFKA = /^(relay|kafka):/;

/** Every place a dossier passes where a crash could lose or double something. */
const CRASHES = FAILPOINTS.filter((name) => name !== TIMER && !ON_KAFKA.test(name));

/** A hub of its own for each; two specs share them, early and late, because two run at once. */
export const describeKilledAt = (passing: number) =>
  describe(`a hub killed at a failpoint (seed ${SEED})`, () => {
    let world: World;

    beforeEach(async () => {
      world = await openWorld(SEED);
    });
    afterEach(() => world.close());

    it.each(CRASHES)(`%s:${passing}: loses nothing, does nothing twice, and comes to its end`, async (name) => {
      await world.hub.start({ HUB_FAILPOINT: `${name}:${passing}` });
      world.file(DOSSIERS);
      const restarted = restartWhenDead(world);

      const count = await world.drain(DOSSIERS);

      expect(await restarted).toBe('SIGKILL');
      expect(count).toMatchObject({ filed: DOSSIERS, lost: 0, doubled: 0, waiting: 0 });
      expect(await world.broken()).toEqual([]);
    });
  });

/** Starts the hub again as soon as it died, as its supervisor would; tells how it died. */
export async function restartWhenDead({ hub }: World): Promise<NodeJS.Signals | null | undefined> {
  while (!hub.hasEnded) await new Promise((resolve) => setTimeout(resolve, 20));
  const { signal } = hub;
  await hub.start();
  return signal;
}
