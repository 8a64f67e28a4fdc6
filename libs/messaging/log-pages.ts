import { Prisma, type Database, type Sql } from '#platform';
import type { Batch, Message } from './broker.js';
import type { Lane } from './lanes.js';

/** Rows of one lane as `[tx, position, topic, envelope]`; null in the envelope's place where the group has nothing to do. */
export interface Page {
  lane: number;
  rows: string;
}

type End = Pick<Lane, 'tx' | 'position'>;

export class LogBatch implements Batch {
  readonly messages: readonly Message[];
  /** Where each lane's page ends. */
  readonly ends = new Map<number, End>();
  readonly #endOf = new Map<Message, End>();

  constructor(
    private readonly group: string,
    private readonly held: ReadonlyMap<number, Lane>,
    pages: readonly Page[],
  ) {
    const messages: Message[] = [];
    for (const { lane, rows } of pages) {
      for (const [tx, position, topic, raw] of JSON.parse(rows) as Row[]) {
        this.ends.set(lane, { tx, position });
        if (raw === null) continue;
        const message = { topic, lane, raw };
        this.#endOf.set(message, { tx, position });
        messages.push(message);
      }
    }
    this.messages = messages;
  }

  /** All of the batch moves the cursors to the pages' ends; a part of it, to its last message of each lane. */
  claim(messages: readonly Message[]): Sql {
    const ends =
      messages === this.messages
        ? this.ends
        : new Map(messages.map((message) => [message.lane, this.#endOf.get(message)!]));
    return claim(
      this.group,
      [...ends].map(([lane, end]) => ({ ...this.held.get(lane)!, ...end })),
    );
  }
}

export const claim = (group: string, lanes: readonly Lane[]): Sql =>
  Prisma.sql`bus.claim(${group}, ${JSON.stringify(lanes)}::json)`;

type Row = [tx: string, position: string, topic: string, envelope: unknown];
interface Wanted {
  readonly group: string;
  readonly topics: readonly string[];
  readonly lanes: readonly Lane[];
  readonly limit: number;
}

/** At most `limit` rows of each lane past its cursor and below the horizon. What Kafka brought the group before is not read again. */
export function readPages(db: Database, { group, topics, lanes, limit }: Wanted): Promise<Page[]> {
  return db.$queryRaw<Page[]>`
    select c.lane, p.rows
    from json_to_recordset(${JSON.stringify(lanes)}::json) as c(lane smallint, tx text, position bigint)
    cross join lateral (
      select json_agg(json_build_array(r.tx::text, r.position::text, r.topic, r.message) order by r.tx, r.position)::text as rows
      from (
        select tx, position, topic, case when topic = any(${[...topics]})
          and not exists (select from bus.inbox i where i."group" = ${group} and i.id = log.id::text) then envelope end as message
        from bus.log
        where lane = c.lane and (tx, position) > (c.tx::xid8, c.position) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, position limit ${limit}
      ) r
    ) p
    where p.rows is not null`;
}
