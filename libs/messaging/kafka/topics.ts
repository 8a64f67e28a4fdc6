import type { Admin } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LANES } from '../envelope.js';
import { isAway, kafkaClient, type KafkaOptions } from './client.js';

/**
 * The log is one, and so is its topic: what several services say about a dossier stays in the order in which it was written.
 * A topic for each service would let an effect overtake its cause.
 */
export const topicOf = (prefix: string): string => `${prefix}events`;

/** Kafka carries what a unit could write: the body of a call is at most 1 MiB, an event adds what the dossier already knew. */
const MOST_BYTES = 8 * 1024 * 1024;
const LED_WITHIN_MS = 30_000;
const DAY_MS = 24 * 3600 * 1000;

/** The topic is missing, or has fewer partitions than the log has lanes. */
export class TopicMissing extends Error {
  override readonly name = 'TopicMissing';
  constructor(topic: string, partitions: number) {
    const found = partitions === 0 ? 'chưa có' : `chỉ có ${partitions} phân vùng`;
    super(`Kafka ${found}: chủ đề ${topic} cần ${LANES} phân vùng. Chạy "npm run topics".`);
  }
}

/** Fails with {@link TopicMissing} unless the topic is there with a partition for each lane. */
export async function requireTopic(admin: Admin, topic: string): Promise<void> {
  const known = await admin.listTopics();
  if (!known.includes(topic)) throw new TopicMissing(topic, 0);
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const partitions = topics[0]?.partitions.length ?? 0;
  if (partitions < LANES) throw new TopicMissing(topic, partitions);
}

/**
 * Makes the topic if it is missing, and tells whether it did: one partition for each lane, so that a lane keeps its order, kept
 * for 30 days. Nothing is changed on one that is there: more partitions would break the order of its dossiers.
 */
export async function createTopics(options: KafkaOptions, replicas: number): Promise<readonly string[]> {
  const topic = topicOf(options.prefix);
  const admin = kafkaClient(options, 'topics').admin();
  await admin.connect();
  try {
    const made = await admin.createTopics({ topics: [described(topic, replicas)], waitForLeaders: false });
    await untilLed(admin, topic);
    await requireTopic(admin, topic);
    return made ? [topic] : [];
  } finally {
    await admin.disconnect();
  }
}

/**
 * Waits until the broker asked knows a topic just made, with a leader for each lane; what is still missing after that,
 * {@link requireTopic} tells. Asked to wait for leaders, kafkajs fails at a broker the news has not reached yet.
 */
export async function untilLed(admin: Pick<Admin, 'fetchTopicMetadata'>, topic: string): Promise<void> {
  for (const end = performance.now() + LED_WITHIN_MS; performance.now() < end; await sleep(50)) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      if (topics[0]?.partitions.every(({ leader }) => leader >= 0)) return;
    } catch (error) {
      if (!isAway(error)) throw error;
    }
  }
}

const described = (topic: string, replicas: number) => ({
  topic,
  numPartitions: LANES,
  replicationFactor: replicas,
  configEntries: [
    { name: 'min.insync.replicas', value: String(Math.max(1, replicas - 1)) },
    { name: 'unclean.leader.election.enable', value: 'false' },
    { name: 'max.message.bytes', value: String(MOST_BYTES) },
    { name: 'retention.ms', value: String(30 * DAY_MS) },
  ],
});
