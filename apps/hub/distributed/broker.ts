import { createTopics, kafkaOptionsOf } from '#messaging';
import path from 'node:path';
import type { HubConfig } from '../config.js';

export const BROKERS = ['kafka', 'log'] as const;

/** What carries messages between the processes, and what each of them must be told of it. */
export interface DistrictBroker {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

interface Kafka {
  /** `given`: somebody else's, whose topics are made by `npm run topics` alone. */
  readonly kind: 'given' | 'docker' | 'java';
  readonly brokers: string[];
  stop(): Promise<void>;
}
type Open = (where: { readonly dir: string; readonly port: number }) => Promise<Kafka>;

/** The Kafka that KAFKA_BROKERS names, or one of its own with its topics; or the log in PostgreSQL, whatever KAFKA_BROKERS says. */
export async function openBroker(kind: (typeof BROKERS)[number], config: HubConfig): Promise<DistrictBroker> {
  if (kind === 'log')
    return { name: 'nhật ký trong PostgreSQL', env: { KAFKA_BROKERS: undefined }, stop: async () => {} };
  const { openKafka } = (await import(path.resolve('scripts/lib/kafka.mjs'))) as { readonly openKafka: Open };
  const kafka = await openKafka({ dir: path.join(config.DATA_DIR, 'kafka'), port: config.KAFKA_PORT });
  if (kafka.kind !== 'given') await createTopics(kafkaOptionsOf({ ...config, KAFKA_BROKERS: kafka.brokers })!, 1);
  const KAFKA_BROKERS = kafka.brokers.join(',');
  return { name: `Kafka, ${KAFKA_BROKERS}`, env: { KAFKA_BROKERS }, stop: () => kafka.stop() };
}
