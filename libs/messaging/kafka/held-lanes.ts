import type { Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { claim } from '../held-batch.js';
import type { Lane } from '../lanes.js';
import { isBehind, type Place } from '../place.js';
import { bringAgain, takeLane } from './brought.js';
import { gaps } from './counts.js';

/** How long nobody is asked again for what Kafka left out: bringing it takes its time. */
const ASK_AGAIN_MS = 10_000;

/** The lanes that Kafka gave a reader: how far each is, what of that is not saved yet, and where something is missing. */
export class HeldLanes {
  readonly #owner = randomUUID();
  readonly #held = new Map<number, Lane>();
  readonly #unsaved = new Set<number>();
  /** The furthest that came before its turn. */
  readonly #early = new Map<number, Place>();
  #askAgainAt = 0;

  constructor(
    private readonly db: Database,
    private readonly group: string,
  ) {}

  /** Each once, however often it is named: around a rebalance two chunks of one lane may wait together. */
  async hold(lanes: readonly number[]): Promise<ReadonlyMap<number, Lane>> {
    const held = await Promise.all([...new Set(lanes)].map((lane) => this.#holdOne(lane)));
    return new Map(held.map((lane) => [lane.lane, lane]));
  }

  async #holdOne(lane: number): Promise<Lane> {
    const held = this.#held.get(lane) ?? (await takeLane(this.db, this.group, lane, this.#owner));
    this.#held.set(lane, held);
    return held;
  }

  /** Of one lane, or all, it is asked anew how far they are. */
  forget(lane?: number): void {
    for (const one of lane === undefined ? [...this.#held.keys()] : [lane]) {
      this.#held.delete(one);
      this.#unsaved.delete(one);
    }
  }

  /** As {@link forget}; what is missing will be met again. */
  join(): void {
    this.forget();
    this.#early.clear();
  }

  reach({ lane, epoch }: Lane, end: Place, early: Place | undefined, isSaved: boolean): void {
    this.#held.set(lane, { lane, epoch, ...end });
    if (isSaved) this.#unsaved.delete(lane);
    else this.#unsaved.add(lane);
    if (early) this.#early.set(lane, early);
  }

  /** Lanes in which nothing was for this group moved too, but were not written down one by one. */
  async save(): Promise<void> {
    const lanes = [...this.#unsaved].map((lane) => this.#held.get(lane)!);
    if (lanes.length > 0) await this.db.$queryRaw`select ${claim(this.group, lanes)}`;
    this.#unsaved.clear();
  }

  /** Nothing is missing in it, as far as is known. */
  isWhole = (lane: number): boolean => !this.#early.has(lane);

  /** Has the relay bring again, from where a lane stands, what came before its turn and what should have come before that. */
  async fillGaps(): Promise<void> {
    const missing = [...this.#early].flatMap(([lane, early]) => {
      const held = this.#held.get(lane);
      if (held && !isBehind(early, held)) this.#early.delete(lane);
      return held && isBehind(early, held) ? [held] : [];
    });
    if (missing.length === 0 || performance.now() < this.#askAgainAt) return;
    await bringAgain(this.db, missing);
    this.#askAgainAt = performance.now() + ASK_AGAIN_MS;
    gaps.inc({ group: this.group }, missing.length);
  }
}
