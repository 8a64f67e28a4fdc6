import { districtNow, type Database } from '#platform';
import type { Admin, Kafka } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Trouble } from '../broker.js';
import { progressOf, type Progress } from '../progress.js';
import { RELAY } from './relay.js';
import { topicOf } from './topics.js';

interface Stand {
  lane: number;
  movedAt: Date;
}

/** Whoever probes the health of a process waits no longer for a broker that is silent; kafkajs would for most of a minute. */
const PATIENCE_MS = 2_000;

type Behind = ReadonlyMap<number, number>;

/**
 * How far a group is behind: what the relay has not brought to Kafka yet, and what the group has not committed there. Kafka
 * does not say since when a message waits; a lane waits since this process first saw it behind, or since it last moved.
 */
export class Lag {
  #admin: Admin | undefined;
  #asking: Promise<Behind | undefined> | undefined;
  #isUnanswered = false;
  readonly #behindSince = new Map<number, Date>();

  constructor(
    private readonly kafka: Kafka,
    private readonly db: Database,
    private readonly prefix: string,
  ) {}

  /** Kafka did not answer when it was last asked. */
  get trouble(): Trouble | undefined {
    return this.#isUnanswered ? { kind: 'away', what: 'Kafka không trả lời' } : undefined;
  }

  async progress(group: string, topics: readonly string[]): Promise<Progress> {
    const [relay, stands, parked, behind] = await Promise.all([
      progressOf(this.db, RELAY, topics),
      this.db.$queryRaw<Stand[]>`select lane, moved_at as "movedAt" from bus.cursor where "group" = ${group}`,
      this.#parked(group),
      this.#behindSoon(group),
    ]);
    const movedAt = new Map(stands.map((stand) => [stand.lane, stand.movedAt]));
    const waiting = this.#waitingSince(behind);
    const stuck = [...waiting].map(([lane, since]) => later(since, movedAt.get(lane)));
    return {
      group,
      unread: relay.unread + [...behind.values()].reduce((sum, count) => sum + count, 0),
      oldestAt: earliest([relay.oldestAt, ...waiting.values()]),
      movedAt: latest([...movedAt.values()]),
      parked,
      stuckSince: earliest([relay.stuckSince, ...stuck]),
    };
  }

  async close(): Promise<void> {
    await this.#admin?.disconnect().catch(() => {});
  }

  async #parked(group: string): Promise<number> {
    const [row] = await this.db.$queryRaw<{ parked: number }[]>`
      select count(*)::int as parked from bus.parked where "group" = ${group} and resolved_at is null`;
    return row?.parked ?? 0;
  }

  /** One question at a time, however many ask meanwhile. Nobody is behind by what is not known. */
  async #behindSoon(group: string): Promise<Behind> {
    this.#asking ??= this.#behind(group)
      .catch(() => undefined)
      .finally(() => (this.#asking = undefined));
    const behind = await Promise.race([this.#asking, sleep(PATIENCE_MS, undefined, { ref: false })]);
    this.#isUnanswered = behind === undefined;
    return behind ?? new Map<number, number>();
  }

  #waitingSince(behind: Behind): ReadonlyMap<number, Date> {
    for (const [lane, count] of behind) {
      if (count === 0) this.#behindSince.delete(lane);
      else if (!this.#behindSince.has(lane)) this.#behindSince.set(lane, districtNow());
    }
    return this.#behindSince;
  }

  /** Messages a group has not committed, lane by lane; those it will pass over are among them. */
  async #behind(group: string): Promise<Behind> {
    const admin = await this.#connected();
    const topic = topicOf(this.prefix);
    const [committed, ends] = await Promise.all([
      admin.fetchOffsets({ groupId: `${this.prefix}${group}`, topics: [topic] }),
      admin.fetchTopicOffsets(topic),
    ]);
    const done = new Map(committed[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return new Map(
      ends.map(({ partition, low, high }) => [
        partition,
        Number(high) - Math.max(Number(low), done.get(partition) ?? 0),
      ]),
    );
  }

  async #connected(): Promise<Admin> {
    if (this.#admin) return this.#admin;
    const admin = this.kafka.admin();
    await admin.connect();
    return (this.#admin = admin);
  }
}

const times = (dates: readonly (Date | null | undefined)[]): number[] => dates.flatMap((date) => date?.getTime() ?? []);
const earliest = (dates: readonly (Date | null | undefined)[]): Date | null =>
  times(dates).length > 0 ? new Date(Math.min(...times(dates))) : null;
const latest = (dates: readonly (Date | null | undefined)[]): Date | null =>
  times(dates).length > 0 ? new Date(Math.max(...times(dates))) : null;
const later = (since: Date, moved: Date | undefined): Date => (moved && moved > since ? moved : since);
