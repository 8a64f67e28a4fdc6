import { TOPICS } from '#contracts';
import type { Admin } from 'kafkajs';
import { LANES } from '../envelope.js';
import { kafkaClient, type KafkaOptions } from './client.js';

/** Kafka carries what a unit could write: the body of a call is at most 1 MiB, an event adds what the dossier already knew. */
const MOST_BYTES = 8 * 1024 * 1024;
const DAY_MS = 24 * 3600 * 1000;

/** Topics are missing, or have fewer partitions than the log has lanes. */
export class TopicsMissing extends Error {
  override readonly name = 'TopicsMissing';
  constructor(readonly topics: readonly string[]) {
    super(`Kafka lacks ${topics.join(', ')} with ${LANES} partitions: run "npm run topics"`);
  }
}

/** Fails with {@link TopicsMissing} unless every topic is there with a partition for each lane. */
export async function requireTopics(admin: Admin, topics: readonly string[]): Promise<void> {
  const known = new Set(await admin.listTopics());
  const present = topics.filter((topic) => known.has(topic));
  const { topics: found } = await admin.fetchTopicMetadata({ topics: present });
  const whole = new Set(found.filter(({ partitions }) => partitions.length >= LANES).map(({ name }) => name));
  const missing = topics.filter((topic) => !whole.has(topic));
  if (missing.length > 0) throw new TopicsMissing(missing);
}

/**
 * Makes the topics that are missing: one partition for each lane, so that a lane keeps its order, kept for 30 days. Nothing is
 * changed on those that are there: more partitions on a living topic would break the order of its dossiers.
 */
export async function createTopics(options: KafkaOptions, replicas: number): Promise<string[]> {
  const wanted = TOPICS.map((topic) => `${options.prefix ?? ''}${topic}`);
  const admin = kafkaClient(options, 'topics').admin();
  await admin.connect();
  try {
    const known = new Set(await admin.listTopics());
    const missing = wanted.filter((topic) => !known.has(topic));
    if (missing.length > 0) await admin.createTopics({ topics: missing.map((topic) => described(topic, replicas)) });
    await requireTopics(admin, wanted);
    return missing;
  } finally {
    await admin.disconnect();
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
