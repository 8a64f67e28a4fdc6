import type { Database } from '#platform';
import type pg from 'pg';
import { check } from '../../apps/statistics/check.js';

export interface Broken {
  readonly invariant: string;
  readonly key: string;
}

/**
 * What must always hold, as SQL: each query gives the keys of what must not be. Asked when all is quiet. A group has read
 * what its cursor passed, whichever broker brought it.
 */
const QUERIES: Readonly<Record<string, string>> = {
  'I1 every dossier ends in one terminal state': `
    select id::text as key from one_stop.dossier where business not in ('returned', 'declined', 'stopped')`,
  'I1 every dossier has one terminal event': `
    select d.id::text as key from one_stop.dossier d
    left join bus.log l on l.key = d.id::text and l.envelope->>'type' in ('dossier.returned.v1', 'dossier.declined.v1', 'dossier.stopped.v1')
    group by d.id having count(l.id) <> 1`,
  'I2 one dossier for each filing': `
    select foreign_code as key from one_stop.dossier where foreign_code is not null group by foreign_code having count(*) > 1`,
  'I2 every submission became a dossier': `
    select s.id::text as key from portal.submission s left join one_stop.dossier d on d.id = s.id where d.id is null`,
  'I3 every reader has read everything': `
    select c."group" || ' lane ' || c.lane as key from bus.cursor c
    join bus.log l on l.lane = c.lane and (l.tx, l.position) > (c.tx, c.position)
    join (values ('one-stop', 'submissions'), ('one-stop', 'dossiers'), ('one-stop', 'requests'), ('one-stop', 'shipments'),
      ('agencies', 'dossiers'), ('postal', 'submissions'), ('postal', 'dossiers'),
      ('portal', 'submissions'), ('portal', 'dossiers'),
      ('statistics', 'submissions'), ('statistics', 'dossiers')) as r("group", topic) on r."group" = c."group" and r.topic = l.topic
    group by 1`,
  'I3 everything was brought to the broker, if there is one': `
    select 'lane ' || c.lane as key from bus.cursor c
    join bus.log l on l.lane = c.lane and (l.tx, l.position) > (c.tx, c.position) where c."group" = 'relay' group by 1`,
  'I4 no change of a dossier is numbered beyond its version': `
    select d.id::text as key from one_stop.dossier d join bus.log l on l.key = d.id::text and l.topic = 'dossiers'
    group by d.id, d.version having max((l.envelope->>'sequence')::int) > d.version`,
  'I4 no two changes of a dossier have one number': `
    select key from bus.log where topic = 'dossiers' and envelope->>'type' not in ('dossier.escalation-due.v1', 'dossier.supplement-expired.v1')
    group by key, envelope->>'sequence' having count(distinct tx::text) > 1`,
  'I4 what follows for a dossier from one message is one change': `
    select key from bus.log where topic = 'dossiers' and envelope->>'causationid' is not null
    group by key, envelope->>'causationid' having count(distinct envelope->>'sequence') > 1`,
  'I5 the changes of a dossier are logged in their order': `
    select key from (
      select key, (envelope->>'sequence')::int as this, lag((envelope->>'sequence')::int) over (partition by key order by tx, position) as before
      from bus.log where topic = 'dossiers' and envelope->>'type' not in ('dossier.escalation-due.v1', 'dossier.supplement-expired.v1')) s
    where before > this`,
  'I5 what follows from what is told of a dossier follows in its order': `
    select distinct key from (
      select l.key, cause.place as this, lag(cause.place) over (partition by l.key order by l.tx, l.position) as before
      from bus.log l
      join (select key, id, row_number() over (order by tx, position) as place from bus.log) cause
        on cause.key = l.key and cause.id::text = l.envelope->>'causationid'
      where l.topic = 'dossiers' and l.envelope->>'type' not in ('dossier.escalation-due.v1', 'dossier.supplement-expired.v1')) s
    where before > this`,
  'I10 no call waits, no message is parked': `
    select id as key from agencies.request where next_at is not null and status in ('settled', 'cancelled')
    union all select id from postal.shipment where next_at is not null and status in ('delivered', 'cancelled', 'failed', 'returned-to-desk', 'handed-to-desk')
    union all select id::text from portal.sync where next_at is not null
    union all select id::text from bus.parked where resolved_at is null`,
};

/** The same database as the role of statistics, by its password on a machine of one's own. */
export const figuresUrl = (url: string): string =>
  Object.assign(new URL(url), { username: 'hub_statistics', password: 'hub' }).href;

const FIGURES = 'I6 figures are what the log says';

/** `figures` as the role of statistics: its own check counts every dossier anew from the log. */
export async function brokenInvariants(db: pg.Pool, figures: Database): Promise<Broken[]> {
  const found: Broken[] = [];
  for (const [invariant, query] of Object.entries(QUERIES)) {
    const { rows } = await db.query<{ key: string }>(query);
    found.push(...rows.map(({ key }) => ({ invariant, key })));
  }
  if (found.length > 0) return found;
  const { differing } = await check(figures, async () => {});
  return differing.map((key) => ({ invariant: FIGURES, key }));
}
