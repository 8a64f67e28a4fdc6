import { Circuit } from './circuit.js';
import { MemoryQueue, type Row } from './memory-queue.fixture.js';
import { startSender, type Sender, type SenderOptions } from './sender.js';

/** Senders of one spec on one queue in memory, and what they complained of. */
export class Senders {
  readonly queue = new MemoryQueue();
  readonly errors: unknown[] = [];
  readonly #circuits: Circuit[] = [];
  readonly #senders: Sender[] = [];

  readonly circuit = (name: string): Circuit => {
    const made = new Circuit({
      name,
      timeoutMs: 5_000,
      openAbovePercent: 50,
      volumeThreshold: 2,
      retryAfterMs: 50,
      concurrency: 2,
    });
    this.#circuits.push(made);
    return made;
  };

  readonly start = (options: Partial<SenderOptions<Row>> = {}): Sender => {
    const counterparties = [{ code: 'land', circuit: this.circuit('land') }];
    const onError = (error: unknown) => void this.errors.push(error);
    const sender = startSender({
      counterparties,
      port: this.queue,
      leaseMs: 30_000,
      idleMs: 10,
      onError,
      ...options,
    });
    this.#senders.push(sender);
    return sender;
  };

  async close(): Promise<void> {
    await Promise.all(this.#senders.map((sender) => sender.stop()));
    this.#circuits.forEach((circuit) => circuit.stop());
  }
}
