import type { Admin } from 'kafkajs';
import { untilLed } from './topics.js';

it('waits for a topic just made, of which the broker asked has not heard, and for the leader of each lane', async () => {
  const notHosted = Object.assign(new Error('This server does not host this topic-partition'), {
    name: 'KafkaJSProtocolError',
  });
  const partition = (leader: number) => ({ partitionErrorCode: 0, partitionId: 0, leader, replicas: [], isr: [] });
  const answers = [
    () => Promise.reject(notHosted),
    () => Promise.resolve({ topics: [{ name: 'events', partitions: [partition(-1)] }] }),
    () => Promise.resolve({ topics: [{ name: 'events', partitions: [partition(1)] }] }),
  ];
  const admin: Pick<Admin, 'fetchTopicMetadata'> = { fetchTopicMetadata: () => answers.shift()!() };

  await untilLed(admin, 'events');

  expect(answers).toEqual([]);
});
