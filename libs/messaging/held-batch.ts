import { Prisma, type Sql } from '#platform';
import type { Batch, Message } from './broker.js';
import type { Lane } from './lanes.js';
import type { Place } from './place.js';

export const claim = (group: string, lanes: readonly Lane[]): Sql =>
  Prisma.sql`bus.claim(${group}, ${JSON.stringify(lanes)}::json)`;

/** Messages of lanes that are held. All of them move the cursors to the `ends`; a part of them, to its last message of each lane. */
export class HeldBatch implements Batch {
  constructor(
    private readonly group: string,
    private readonly held: ReadonlyMap<number, Lane>,
    readonly messages: readonly Message[],
    readonly ends: ReadonlyMap<number, Place>,
  ) {}

  claim(messages: readonly Message[]): Sql {
    const ends =
      messages === this.messages ? this.ends : new Map(messages.map(({ lane, place }) => [lane, place!] as const));
    const moved = claim(
      this.group,
      [...ends].map(([lane, { tx, position }]) => ({ lane, epoch: this.held.get(lane)!.epoch, tx, position })),
    );
    const strangers = messages.flatMap(({ stranger }) => stranger ?? []);
    return strangers.length > 0 ? Prisma.sql`${moved} + bus.take_in(${this.group}, ${strangers}::text[])` : moved;
  }
}
