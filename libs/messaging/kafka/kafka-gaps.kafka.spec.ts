import { eventually, step } from '#testing';
import { randomUUID } from 'node:crypto';
import { kafkaBroker } from '../index.js';
import { gaps } from './counts.js';
import { openDistrict, type District } from './district.fixture.js';

describe('what Kafka lost', () => {
  let district: District;
  let expectHeard: District['expectHeard'];

  beforeAll(async () => {
    district = await openDistrict();
    ({ expectHeard } = district);
  });
  afterEach(() => district.closeReaders());
  afterAll(() => district.close());

  it('is brought again, before anything that was written after it', async () => {
    const id = randomUUID();
    const passive = kafkaBroker(district.reader, { ...district.kafka, clientId: 'spec', relays: false });
    await district.subscribe('robbed', undefined, passive);
    await step(district.units, id, 1, 2, 3);
    await district.database.owner.query(
      `insert into bus.cursor as c ("group", lane, tx, position)
       select distinct on (lane) 'relay', lane, tx, position from bus.log where key = $1 order by lane, tx desc, position desc
       on conflict ("group", lane) do update set tx = excluded.tx, position = excluded.position, epoch = c.epoch + 1`,
      [id],
    );

    await district.subscribe('carrier', { handle: async () => {}, settleParked: async () => false });
    await step(district.units, id, 4);

    await expectHeard(id, [1, 2, 3, 4]);
    expect((await gaps.get()).values).toContainEqual({ labels: { group: 'robbed' }, value: 1 });
  });

  it('keeps the offset of its lane from being told: whoever reads it next must meet the gap too', async () => {
    const lane = 6;
    const passive = kafkaBroker(district.reader, { ...district.kafka, clientId: 'spec', relays: false });
    const group = 'missing';
    const reader = await district.subscribe(group, undefined, passive);
    const headers = { topic: 'dossiers', place: `${lane}/9000000000/9/9000000000/8` };
    await district.send(lane, '{}', headers);
    await eventually(async () =>
      expect((await gaps.get()).values).toContainEqual(expect.objectContaining({ labels: { group } })),
    );

    await reader.close();

    const { prefix } = district.kafka;
    const [told] = await district.admin.fetchOffsets({ groupId: prefix + group, topics: [`${prefix}events`] });
    expect(told!.partitions.find(({ partition }) => partition === lane)).toMatchObject({ offset: '-1' });
  });
});
