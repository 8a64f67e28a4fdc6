import './zstd.js';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';

export interface KafkaOptions {
  /** `host:port` of some brokers. */
  readonly brokers: readonly string[];
  /** Stands before the names of topics and groups, where several hubs share one Kafka. */
  readonly prefix: string;
  readonly ssl?: boolean;
  /** SCRAM-SHA-512; each service has a principal of its own. */
  readonly sasl?: { readonly username: string; readonly password: string };
  /** How long a member may be unheard before its lanes go to others. */
  readonly sessionMs?: number;
}

/** kafkajs with bounds of our own. It restarts nothing by itself, and what it would log is told as health and faults. */
export function kafkaClient({ brokers, ssl = false, sasl }: KafkaOptions, clientId: string): Kafka {
  const config: KafkaConfig = {
    clientId,
    brokers: [...brokers],
    ssl,
    ...(sasl && { sasl: { mechanism: 'scram-sha-512', ...sasl } }),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 2_000, restartOnFailure: async () => false },
  };
  return new Kafka(config);
}

/** Kafka cannot be reached, or its coordinator is moving: nothing is wrong with us. */
export function isAway(error: unknown): boolean {
  const root = rootOf(error);
  if (!(root instanceof Error)) return false;
  if (root.message === UNANSWERED) return true;
  return root.name.startsWith('KafkaJS') && !/NonRetriable|NotImplemented/.test(root.name);
}

/** What kafkajs throws, as a plain error, when a broker lets it connect and never answers. */
const UNANSWERED = 'Broker not connected';

function rootOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause ? rootOf(cause) : error;
}
