import { failpoint } from '#platform';
import type { Consumer } from 'kafkajs';

type Reached = readonly [lane: number, offset: string];

/**
 * How far each lane is, as Kafka is told now and then in one request. An offset is only a place to go on from: what was
 * handled the cursors know, so one that is lost, or told late, makes messages come again and nothing else.
 */
export class Offsets {
  readonly #next = new Map<number, string>();

  constructor(
    private readonly consumer: Consumer,
    private readonly topic: string,
  ) {}

  /** All up to this one are handled, their effect is committed. */
  reach(lane: number, offset: string): void {
    this.#next.set(lane, String(BigInt(offset) + 1n));
  }

  /** Lanes are another's now, perhaps: what was reached is not ours to tell. */
  forget(): void {
    this.#next.clear();
  }

  /** As it stands now, for {@link tell}. */
  reached(): readonly Reached[] {
    return [...this.#next];
  }

  /** Never fails: what Kafka does not take is told again, unless the lane got further meanwhile. */
  async tell(reached: readonly Reached[] = this.reached()): Promise<void> {
    if (reached.length === 0) return;
    failpoint('kafka:before-offsets');
    const offsets = reached.map(([partition, offset]) => ({ topic: this.topic, partition, offset }));
    await this.consumer.commitOffsets(offsets).then(
      () => reached.forEach(([lane, offset]) => this.#next.get(lane) === offset && this.#next.delete(lane)),
      () => {},
    );
  }
}
