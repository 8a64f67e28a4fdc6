import { eventually, step } from '#testing';
import { randomUUID } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { createTopics, type KafkaOptions } from '../index.js';
import { openDistrict, type District } from './district.fixture.js';
import { topicOf, untilLed } from './topics.js';

describe('a Kafka that is not there, or not ready', () => {
  let district: District;
  let expectHeard: District['expectHeard'];

  beforeAll(async () => {
    district = await openDistrict();
    ({ expectHeard } = district);
  });
  afterEach(() => district.closeReaders());
  afterAll(() => district.close());

  const listen = (options: KafkaOptions, group: string) =>
    district.subscribe(group, district.real(group), district.brokerOf(options));

  it('stops nobody from writing: what was written waits in the log, and is read when Kafka comes', async () => {
    const id = randomUUID();
    const door = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const nowhere = `127.0.0.1:${(door.address() as { port: number }).port}`;
    const lost = await listen({ ...district.kafka, brokers: [nowhere] }, 'early');

    await step(district.units, id, 1, 2);
    await eventually(() => expect(lost.trouble).toMatchObject({ kind: 'away' }));
    await lost.close();
    const found = await listen(district.kafka, 'early');

    await expectHeard(id, [1, 2]);
    await eventually(() => expect(found.trouble).toBeUndefined());
    await new Promise((resolve) => door.close(resolve));
  });

  it('is waited for when it lets everybody in and says nothing', async () => {
    const inside: Socket[] = [];
    const door = createServer((socket) => void inside.push(socket));
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const silent = `127.0.0.1:${(door.address() as { port: number }).port}`;

    const broker = district.brokerOf({ ...district.kafka, brokers: [silent] });

    const unheard = await district.subscribe('unheard', district.real('unheard'), broker);
    await broker.progress('unheard', ['dossiers']);
    expect(unheard.trouble?.what).toBe('chưa kết nối'); // whoever asked how it stands did not wait until kafkajs gave up
    await eventually(() => expect(unheard.trouble?.what).not.toBe('chưa kết nối'), 60_000);
    expect(unheard.trouble).toEqual({ kind: 'away', what: 'Kafka không liên lạc được' });
    await unheard.close();
    inside.forEach((socket) => socket.destroy());
    await new Promise((resolve) => door.close(resolve));
  });

  it('names the command when its topic is missing, and goes on by itself once it is there', async () => {
    const id = randomUUID();
    const own = { ...district.kafka, prefix: `bare-${randomUUID()}.` };
    const subscription = await listen(own, 'bare');
    await step(district.units, id, 1);
    await eventually(() => expect(subscription.trouble?.what).toContain('npm run topics'));

    await createTopics(own, 1);

    await expectHeard(id, [1]);
    expect(subscription.trouble).toBeUndefined();
  });

  it('says so when the topic has fewer partitions than the log has lanes', async () => {
    const own = { ...district.kafka, prefix: `narrow-${randomUUID()}.` };
    const narrow = { topic: topicOf(own.prefix), numPartitions: 3 };
    await district.admin.createTopics({ topics: [narrow], waitForLeaders: false });
    await untilLed(district.admin, narrow.topic);

    const subscription = await listen(own, 'narrow');

    await eventually(() => expect(subscription.trouble?.what).toContain('chỉ có 3 phân vùng'));
    await expect(createTopics(own, 1)).rejects.toThrow('8 phân vùng');
  });
});
