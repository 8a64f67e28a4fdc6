import { eventually } from '#testing';
import { randomUUID } from 'node:crypto';
import { describeKilledAt, restartWhenDead, SEED, TIMER } from './killed-at.js';
import { openWorld, type World } from './world.js';

describeKilledAt(1);

describe('a timer that is due', () => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(SEED);
  });
  afterEach(() => world.close());

  it('rings once, though the hub died when it rang', async () => {
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
