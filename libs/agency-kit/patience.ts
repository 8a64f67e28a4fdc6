import { z } from 'zod';
import { Circuit, type CircuitOptions } from './circuit.js';

const Seconds = z.coerce.number().min(0.1).max(3600);

/** How long this process waits for counterparties. Times are in seconds; parts of one are allowed. */
export const PatienceConfig = z.object({
  RETRY_LADDER_SECONDS: z
    .string()
    .default('1,5,30,120,600,1800')
    .transform((list) => list.split(',').map(Number))
    .pipe(z.array(z.number().positive()))
    .describe('pauses before a failed call is made again, comma separated; the last one repeats'),
  CALL_TIMEOUT_SECONDS: Seconds.default(10).describe('a counterparty that takes longer to answer has failed'),
  CIRCUIT_RETRY_SECONDS: Seconds.default(15).describe('a sick counterparty is left alone that long before it is tried'),
});
export type PatienceConfig = z.infer<typeof PatienceConfig>;

export interface Patience {
  /** Pauses after the first, second … failure of a call; the last one repeats. */
  readonly ladderMs: readonly number[];
  /** For one request to a counterparty. */
  readonly timeoutMs: number;
  readonly circuitRetryMs: number;
}
export const PATIENCE = Symbol('PATIENCE');

const toMs = (seconds: number): number => Math.round(seconds * 1000);

export const toPatience = (config: PatienceConfig): Patience => ({
  ladderMs: config.RETRY_LADDER_SECONDS.map(toMs),
  timeoutMs: toMs(config.CALL_TIMEOUT_SECONDS),
  circuitRetryMs: toMs(config.CIRCUIT_RETRY_SECONDS),
});

/** What is a counterparty's own; how long it is waited for is the process's. */
export type Resilience = Pick<CircuitOptions, 'openAbovePercent' | 'volumeThreshold' | 'concurrency'>;

/** A circuit whose calls are one request each, or up to `requests`. */
export const circuitOf = (name: string, resilience: Resilience, patience: Patience, requests = 1): Circuit =>
  new Circuit({
    name,
    ...resilience,
    timeoutMs: requests * patience.timeoutMs,
    retryAfterMs: patience.circuitRetryMs,
  });
