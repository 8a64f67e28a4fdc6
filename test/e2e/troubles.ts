import { laneOf } from '#messaging';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

type Client = Pick<pg.Client, 'query'>;

/** What an operator meets at night: messages nobody can read, and a call the portal will not take. `url` is that of the portal's role. */
export async function makeTroubles(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await tellWrongly(client, 3);
  await tellWrongly(client, 1, 'submission.unheard-of.v9');
  await parkCall(client);
  await noteHabits(client);
  await client.end();
}

/** What the portal told badly, of dossiers of the office that is looked at and of others. */
async function noteHabits(client: Client): Promise<void> {
  const seen = [
    ['default-date', '000.00.14.H03', 3],
    ['made-up-number', '000.00.14.H03', 2],
    ['wait-as-done', 'H55.901', 1],
  ] as const;
  for (const [habit, office, count] of seen)
    for (let n = 1; n <= count; n += 1)
      await client.query(
        `insert into portal.bad_data (day, source, habit, code, office_code) values (current_date, 'portal', $1, $2, $3)`,
        [habit, `${office}-261125-500${n}`, office],
      );
}

/** A call that the portal would not take, of the dossier that was told of first. */
export async function parkCall(client: Client): Promise<void> {
  const at = new Date().toISOString();
  const call = { id: 'made-up/sync/1', action: 'record', attempts: 0, notBefore: at };
  await client.query(
    `update portal.sync set status = 'parked', next_at = null, version = version + 1,
       state = state || jsonb_build_object('parked', $1::jsonb, 'calls', jsonb_build_array(
         $2::jsonb || jsonb_build_object('body', jsonb_build_object('kind', 'record', 'status', 'processing', 'record', state -> 'record'))))
     where id = (select id from portal.sync order by id limit 1)`,
    [{ call: call.id, answer: '-2: Dữ liệu không hợp lệ', at }, call],
  );
}

/** Tells of dossiers filed at no time that anybody can read, by the pattern of one that was told well. Gives their ids. */
export async function tellWrongly(client: Client, count: number, type = 'submission.filed.v1'): Promise<string[]> {
  const { rows } = await client.query<{ envelope: { data: object } }>(
    `select envelope from bus.log where topic = 'submissions' and envelope ->> 'type' = 'submission.filed.v1' limit 1`,
  );
  const { envelope } = rows[0]!;
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const dossierId of ids) {
    const foreignCode = `000.00.14.H03-261125-${dossierId.slice(0, 4)}`;
    const data = { ...envelope.data, dossierId, foreignCode, filedAt: 'sáng nay' };
    const wrong = { ...envelope, id: randomUUID(), type, subject: dossierId, data };
    await client.query(`insert into bus.log (lane, id, topic, key, envelope) values ($1, $2, 'submissions', $3, $4)`, [
      laneOf(dossierId),
      wrong.id,
      dossierId,
      JSON.stringify(wrong),
    ]);
  }
  return ids;
}
