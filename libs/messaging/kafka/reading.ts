import type { Database } from '#platform';
import type { Consumer, Kafka } from 'kafkajs';
import type { Handler } from '../broker.js';

export interface Reading {
  readonly kafka: Kafka;
  readonly db: Database;
  /** Before the names of the topic and of the group at Kafka. */
  readonly prefix: string;
  readonly group: string;
  /** Whose events the group hears; others are passed over. */
  readonly topics: readonly string[];
  readonly handler: Handler;
  readonly sessionMs: number;
  readonly onError: (group: string, error: unknown) => void;
}

export const consumerOf = ({ kafka, prefix, group, sessionMs }: Reading): Consumer =>
  kafka.consumer({
    groupId: `${prefix}${group}`,
    sessionTimeout: sessionMs,
    heartbeatInterval: sessionMs / 10,
    rebalanceTimeout: 2 * sessionMs,
    maxWaitTimeInMs: 250,
    maxBytesPerPartition: 512 * 1024,
    allowAutoTopicCreation: false,
  });
