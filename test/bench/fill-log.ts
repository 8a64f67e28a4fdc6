import type pg from 'pg';

export const OFFICE = '000.00.14.H03';

/** What every dossier of the bench tells, in its order: type, hours after receipt, which dossiers, and its data. */
const STORY: readonly (readonly [type: string, hours: string, which: string, data: string])[] = [
  [
    'dossier.received.v1',
    '0',
    'true',
    `'code', 'H03-260101-' || lpad((i % 10000)::text, 4, '0'), 'procedure', '2.000889', 'procedureName', repeat('Thủ tục ', 8),
     'field', json_build_object('code', 'LV' || i % 12, 'name', 'Lĩnh vực số ' || i % 12), 'level', 2 + i % 3,
     'officeCode', case when i % 20 = 0 then '${OFFICE}' else 'H55.' || i % 20 end,
     'channel', (array['desk', 'online', 'post'])[1 + i % 3], 'applicant', json_build_object('kind', 'citizen', 'name', 'Nông Thị Mẫu'),
     'components', json_build_array(json_build_object('code', 'TP.DON', 'name', repeat('Giấy tờ ', 6), 'originals', 1, 'copies', 0, 'electronic', i % 2 = 0)),
     'appointmentAt', iso(at + interval '10 days'), 'resultDelivery', 'counter', 'fees', 15000`,
  ],
  [
    'dossier.supplement-requested.v1',
    '48',
    'i % 5 = 0',
    `'supplementId', key || '/supplement/1', 'items', json_build_array('Bản vẽ'), 'reason', 'Thiếu', 'number', 1`,
  ],
  [
    'dossier.supplement-received.v1',
    '120',
    'i % 5 = 0',
    `'supplementId', key || '/supplement/1', 'components', json_build_array(), 'appointmentAt', iso(at + interval '15 days')`,
  ],
  [
    'dossier.step-settled.v1',
    '150',
    'true',
    `'requestId', key || '/appraise/1', 'step', 'appraise', 'stepName', repeat('Thẩm tra ', 6), 'agency', 'tax', 'result', 'done', 'startedAt', iso(at)`,
  ],
  [
    'dossier.finished.v1',
    '(i::bigint * 7919) % 300',
    'i % 40 > 0',
    `'code', 'H03-260101-0001', 'officeCode', '${OFFICE}', 'results', json_build_array(), 'resultDelivery', 'counter', 'owed', 0`,
  ],
  ['dossier.returned.v1', '(i::bigint * 7919) % 300 + 24', 'i % 40 > 0', `'how', 'counter', 'receivedBy', 'applicant'`],
];

/** Puts dossiers number `from` to `to` into the log, with all that is told of each, spread over three years. */
export async function fillLog(db: pg.Client, from: number, to: number, then?: 'as it stands'): Promise<void> {
  await db.query(`create or replace function pg_temp.iso(timestamptz) returns text language sql immutable as
    $$ select to_char($1 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`);
  for (let at = from; at < to; at += 20_000) {
    await db.query(fillWith(at, Math.min(at + 20_000, to)));
  }
  if (!then) await db.query('vacuum analyze bus.log');
}

const fillWith = (from: number, to: number): string => `
  with dossier as (
    select i, ('0192f3a0-' || substr(m, 1, 4) || '-7' || substr(m, 5, 3) || '-9' || substr(m, 8, 3) || '-' || substr(m, 11, 12)) as key,
      timestamptz '2023-12-01 02:00Z' + (i::bigint * 7368787 % 1080) * interval '1 day' as received
    from (select i, md5(i::text) as m from generate_series(${from}, ${to - 1}) i) n),
  told as (
    ${STORY.map(([type, hours, which, data], place) => partOf(type, hours, which, data, place)).join(' union all ')})
  insert into bus.log (lane, id, topic, key, envelope)
  select abs(hashtext(key)) % 8, gen_random_uuid(), 'dossiers', key, json_build_object(
    'specversion', '1.0', 'id', gen_random_uuid(), 'source', '/one-stop', 'type', type, 'subject', key, 'time', pg_temp.iso(at),
    'datacontenttype', 'application/json', 'correlationid', key, 'sequence', place + 1, 'data', data)
  from told order by key, place`;

const partOf = (type: string, hours: string, which: string, data: string, place: number): string => `
  select key, ${place} as place, '${type}' as type, at,
    json_build_object('dossierId', key, 'at', pg_temp.iso(at), ${data.replaceAll('iso(', 'pg_temp.iso(')}) as data
  from (select i, key, received + (${hours}) * interval '1 hour' as at from dossier where ${which}) d`;
