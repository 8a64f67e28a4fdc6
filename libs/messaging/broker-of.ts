import type { Database, PlatformConfig } from '#platform';
import type { Broker } from './broker.js';
import { kafkaBroker } from './kafka/broker.js';
import type { KafkaOptions } from './kafka/client.js';
import { logBroker } from './log-broker.js';

export type OnError = (where: string, error: unknown) => void;

/** Makes the broker by which a service of this process hears. Which one it is, is the process's affair and no service's. */
export type BrokerOf = (service: string, db: Database, onError: OnError) => Broker;
export const BROKER_OF = Symbol('BROKER_OF');

/** Kafka as the environment describes it, if it does. */
export function kafkaOptionsOf(config: PlatformConfig): KafkaOptions | undefined {
  const { KAFKA_BROKERS: brokers, KAFKA_PREFIX: prefix, KAFKA_USERNAME: username, KAFKA_PASSWORD: password } = config;
  if (!brokers) return undefined;
  const sasl = username && password ? { username, password } : undefined;
  const sessionMs = config.KAFKA_SESSION_SECONDS * 1000;
  return { brokers, prefix, sessionMs, ssl: config.KAFKA_SSL === 'on', ...(sasl && { sasl }) };
}

/** With Kafka the first service of a process carries the log there for all of them: one relay, fuller batches. */
export function brokerOf(kafka: KafkaOptions | undefined): BrokerOf {
  let services = 0;
  return (service, db, onError) =>
    kafka
      ? kafkaBroker(db, { ...kafka, clientId: service, relays: services++ === 0, onError })
      : logBroker(db, { onError });
}
