import type { Database } from '#platform';
import type { Message } from './broker.js';
import { HeldBatch } from './held-batch.js';
import type { Lane } from './lanes.js';
import type { Place } from './place.js';

/** Rows of one lane as `[tx, position, topic, envelope]`; null in the envelope's place where the group has nothing to do. */
export interface Page {
  lane: number;
  rows: string;
}

/** What is to do of these pages; the cursors go to the pages' ends. */
export function toBatch(group: string, held: ReadonlyMap<number, Lane>, pages: readonly Page[]): HeldBatch {
  const messages: Message[] = [];
  const ends = new Map<number, Place>();
  for (const { lane, rows } of pages) {
    let after: Place = held.get(lane)!;
    for (const [tx, position, topic, raw] of JSON.parse(rows) as Row[]) {
      const place = { tx, position };
      ends.set(lane, place);
      if (raw === null) continue;
      messages.push({ topic, lane, raw, place, after });
      after = place;
    }
  }
  return new HeldBatch(group, held, messages, ends);
}

type Row = [tx: string, position: string, topic: string, envelope: unknown];
interface Wanted {
  readonly topics: readonly string[];
  readonly lanes: readonly Lane[];
  readonly limit: number;
}

/** At most `limit` rows of each lane past its cursor and below the horizon. */
export function readPages(db: Database, { topics, lanes, limit }: Wanted): Promise<Page[]> {
  return db.$queryRaw<Page[]>`
    select c.lane, p.rows
    from json_to_recordset(${JSON.stringify(lanes)}::json) as c(lane smallint, tx text, position bigint)
    cross join lateral (
      select json_agg(json_build_array(r.tx::text, r.position::text, r.topic, r.message) order by r.tx, r.position)::text as rows
      from (
        select tx, position, topic, case when topic = any(${[...topics]}) then envelope end as message
        from bus.log
        where lane = c.lane and (tx, position) > (c.tx::xid8, c.position) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, position limit ${limit}
      ) r
    ) p
    where p.rows is not null`;
}
