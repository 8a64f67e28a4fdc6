import { step } from '#testing';
import { inLane, openDistrict, type District } from './district.fixture.js';

describe('a message that no unit wrote', () => {
  let district: District;
  let expectHeard: District['expectHeard'];

  beforeAll(async () => {
    district = await openDistrict();
    ({ expectHeard } = district);
  });
  afterEach(() => district.closeReaders());
  afterAll(() => district.close());

  it.each([
    ['is no JSON', Buffer.from([0xff, 0x00, 0x7b]), 'message/unknown-type'],
    ['is empty', null, 'message/unknown-type'],
    ['is no CloudEvents', '{"hello":"world"}', 'message/unknown-type'],
    ['is of a newer version', '{"type":"spec.stepped.v2","subject":"x"}', 'message/unknown-type'],
    ['is of this type but not whole', '{"type":"spec.stepped.v1","subject":"x"}', 'message/unreadable'],
    ['is larger than anything a unit can write', Buffer.alloc(5 * 1024 * 1024, 0x20), 'message/unknown-type'],
  ])('parks with its bytes what %s, and goes on with the lane', async (what, value, fault) => {
    const group = `poisoned ${what}`;
    const id = inLane(4);
    await district.subscribe(group);
    await district.send(4, value);

    await step(district.units, id, 1);

    await expectHeard(id, [1]);
    const mine = await district.database.owner.query<{ message: Buffer; fault: string }>(
      'select message, fault from bus.parked where "group" = $1 order by id desc limit 1',
      [group],
    );
    expect(mine.rows[0]!.fault).toBe(fault);
    expect(mine.rows[0]!.message.equals(Buffer.from(value ?? ''))).toBe(true);
  });
});
