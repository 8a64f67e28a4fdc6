import type { Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { HeldLanes } from './held-lanes.js';

const LANE = 2;
const at = (position: number) => ({ tx: '9', position: String(position) });

describe('the lanes of a reader', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('agencies');
    await database.owner.query(`insert into bus.cursor ("group", lane, tx, position) values ('relay', $1, '9', 50)`, [
      LANE,
    ]);
  });
  afterAll(() => database.drop());

  const hold = async (lanes: HeldLanes) => (await lanes.hold([LANE])).get(LANE)!;
  const rowOf = async (group: string) => {
    const { rows } = await database.owner.query<{ position: number; epoch: number }>(
      'select position::int, epoch from bus.cursor where "group" = $1 and lane = $2',
      [group, LANE],
    );
    return rows[0]!;
  };

  it('are written down where nothing in them was for the group, before an offset may be told', async () => {
    const lanes = new HeldLanes(db, 'passing');
    lanes.reach(await hold(lanes), at(7), undefined, false);

    await lanes.save();

    expect(await rowOf('passing')).toMatchObject({ position: 7 });
    expect(await hold(lanes)).toMatchObject(at(7));
  });

  it('are held once each, though two chunks of one wait together', async () => {
    const held = await new HeldLanes(db, 'twice').hold([LANE, LANE]);

    expect([...held.values()]).toEqual([{ lane: LANE, epoch: 1, tx: '0', position: '0' }]);
  });

  it('are not whole while something is missing, which is asked for once', async () => {
    const lanes = new HeldLanes(db, 'waiting');
    const lane = await hold(lanes);
    lanes.reach(lane, at(10), at(30), false);
    const { epoch } = await rowOf('relay');

    await lanes.fillGaps();
    await lanes.fillGaps();

    expect(lanes.isWhole(LANE)).toBe(false);
    expect(await rowOf('relay')).toEqual({ position: 10, epoch: epoch + 1 });
    lanes.reach(lane, at(30), undefined, false);
    await lanes.fillGaps();
    expect(lanes.isWhole(LANE)).toBe(true);
    expect(await rowOf('relay')).toEqual({ position: 10, epoch: epoch + 1 });
  });

  it('are asked for anew, with what is missing met again, once Kafka gave them out anew', async () => {
    const lanes = new HeldLanes(db, 'joining');
    lanes.reach(await hold(lanes), at(10), at(30), false);
    await lanes.save();

    lanes.join();

    expect(lanes.isWhole(LANE)).toBe(true);
    expect(await hold(lanes)).toMatchObject({ epoch: 2, ...at(10) });
  });
});
