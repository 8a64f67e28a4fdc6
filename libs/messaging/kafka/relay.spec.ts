import { CompressionTypes, type Kafka, type ProducerBatch } from 'kafkajs';
import type { Batch } from '../broker.js';
import { Relay } from './relay.js';

describe('a relay', () => {
  const carry = async (lengths: readonly number[]): Promise<ProducerBatch> => {
    const sent: ProducerBatch[] = [];
    const producer = { connect: async () => {}, sendBatch: async (batch: ProducerBatch) => void sent.push(batch) };
    const messages = lengths.map((length, i) => ({
      topic: 'dossiers',
      lane: 3,
      raw: { subject: 'a', data: 'x'.repeat(length) },
      place: { tx: '7', position: String(i + 2) },
      after: { tx: '7', position: String(i + 1) },
    }));
    await new Relay({ producer: () => producer } as unknown as Kafka, 'spec.').handle({ messages } as unknown as Batch);
    return sent[0]!;
  };

  it('says with each message whose event it is, where it stands and behind what', async () => {
    const { acks, topicMessages } = await carry([1, 1]);

    expect(acks).toBe(-1);
    expect(topicMessages![0]).toMatchObject({
      topic: 'spec.events',
      messages: [
        { partition: 3, key: 'a', headers: { topic: 'dossiers', place: '3/7/2/7/1' } },
        { partition: 3, key: 'a', headers: { topic: 'dossiers', place: '3/7/3/7/2' } },
      ],
    });
  });

  it.each([
    ['packs a long read', [60_000, 60_000], CompressionTypes.ZSTD],
    ['leaves a short one as it is', [600, 600], CompressionTypes.None],
  ])('%s', async (_, lengths, compression) => expect(await carry(lengths)).toMatchObject({ compression }));
});
