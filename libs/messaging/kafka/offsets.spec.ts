import type { Consumer, TopicPartitionOffsetAndMetadata } from 'kafkajs';
import { Offsets } from './offsets.js';

/** A consumer at the seam of kafkajs: keeps what it is told, or refuses. */
function consumerThat(answer: () => Promise<void> = async () => {}) {
  const told: Record<number, string>[] = [];
  const consumer = {
    async commitOffsets(offsets: TopicPartitionOffsetAndMetadata[]) {
      told.push(Object.fromEntries(offsets.map(({ partition, offset }) => [partition, offset])));
      await answer();
    },
  } as Consumer;
  return { told, offsets: new Offsets(consumer, 'log') };
}

describe('how far lanes are', () => {
  it('is told for all lanes in one request, as the next message of each, and once', async () => {
    const { told, offsets } = consumerThat();
    offsets.reach(0, '41');
    offsets.reach(0, '42');
    offsets.reach(3, '9007199254740993');

    await offsets.tell();
    await offsets.tell();

    expect(told).toEqual([{ 0: '43', 3: '9007199254740994' }]);
  });

  it('is told again when Kafka did not take it', async () => {
    const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve()];
    const { told, offsets } = consumerThat(() => answers.shift()!());
    offsets.reach(0, '41');

    await offsets.tell();
    await offsets.tell();

    expect(told).toEqual([{ 0: '42' }, { 0: '42' }]);
  });

  it('is not taken for told when a lane got further meanwhile', async () => {
    const { told, offsets } = consumerThat(async () => offsets.reach(0, '50'));
    offsets.reach(0, '41');

    await offsets.tell();
    await offsets.tell();

    expect(told).toEqual([{ 0: '42' }, { 0: '51' }]);
  });

  it('is not told for lanes that are another’s', async () => {
    const { told, offsets } = consumerThat();
    offsets.reach(0, '41');

    offsets.forget();
    await offsets.tell();

    expect(told).toEqual([]);
  });
});
