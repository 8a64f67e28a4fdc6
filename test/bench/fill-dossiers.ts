import pg from 'pg';
import type { Dossier } from '../../apps/one-stop/domain/dossier.js';
import { AT_DESK, at, CODE, MONDAY, OFFICE, TRANSFER } from '../../apps/one-stop/domain/examples.js';
import { receiveAtDesk } from '../../apps/one-stop/domain/reception.js';
import { toPlain } from '../../apps/one-stop/domain/standing.js';

/** So many codes a day, whatever the office, from that day on. */
export const [A_DAY, FIRST_DAY] = [100, '2024-01-01'];
const AT_ONCE = 20_000;
const [FAMILY, MIDDLE, GIVEN] = [
  ['Đặng', 'Lường', 'Nông', 'Hoàng', 'Triệu', 'Bàn', 'Hà', 'Nguyễn'],
  ['Thị', 'Văn', 'Minh', 'Ngọc', 'Thanh'],
  ['Hường', 'Quý', 'Thử', 'Mẫu', 'Dung', 'Tài', 'Lan', 'Thêm', 'Bích', 'Sơn', 'Ân'],
].map((names) => names.map(toPlain));

export const officesOf = (count: number): string[] => Array.from({ length: count }, (_, n) => `H55.${904 + n}`);

/**
 * Dossiers with made-up names, nothing else in the table: four in five ended, of 120 procedures at four clerks each of 40, a quarter of
 * the open ones late, half of these with an apology to sign. Each open one changed once since the table was vacuumed: dossiers at
 * work are never as tidy as those that were just filled in. A database that was kept and holds as many is left as it is.
 */
export async function fillDossiers(url: string, dossiers: number, offices: readonly string[]): Promise<void> {
  const { state } = receiveAtDesk(undefined, AT_DESK, {
    ...at(MONDAY),
    code: CODE,
    office: OFFICE,
    procedure: TRANSFER,
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (await holds(client, dossiers, offices)) return client.end();
  await client.query('truncate one_stop.dossier, one_stop.open_dossier, one_stop.code_sequence');
  const fixed = [withDraft(state), [...offices], FAMILY, MIDDLE, GIVEN, FIRST_DAY, A_DAY];
  for (let from = 1; from <= dossiers; from += AT_ONCE) {
    await client.query(FILL, [...fixed, from, Math.min(from + AT_ONCE - 1, dossiers)]);
  }
  await client.query(
    `insert into one_stop.code_sequence (office_code, day, last)
     select office, $2::date + day, $3 from unnest($1::text[]) office, generate_series(0, $4::int / $3 - 1) as day`,
    [offices, FIRST_DAY, A_DAY, dossiers],
  );
  await client.query('vacuum analyze one_stop.dossier, one_stop.open_dossier');
  await client.query(`update one_stop.dossier set version = 2, due_at = due_at + interval '1 minute' where is_open`);
  await client.end();
}

async function holds(client: pg.Client, dossiers: number, offices: readonly string[]): Promise<boolean> {
  const { rows } = await client.query(
    'select count(*)::int as dossiers, count(distinct office_code)::int as offices from one_stop.dossier',
  );
  return rows[0].dossiers === dossiers && rows[0].offices === offices.length;
}

const withDraft = (state: Dossier): string => {
  const oldAt = state.clock.appointmentAt!;
  return JSON.stringify({ ...state, draft: { draftedAt: oldAt, oldAt, newAt: oldAt } } satisfies Dossier);
};

/** Of each five dossiers one is open; `m` counts those five, and its digits choose the rest, but the office. */
const FILL = `
  insert into one_stop.dossier (id, version, code, procedure, office_code, channel, received_by, business, clock, appointment_at,
    alert, apology_drafted, is_open, due_at, holder, applicant_number, search, state)
  select id, 1, code, '2.' || lpad((800 + m % 120)::text, 6, '0'), office, (array['desk', 'online', 'post'])[1 + m / 480 % 3],
    'can-bo-' || (m % 120 + m / 120 % 4 * 7) % 40, business, 'running', due,
    case when is_late and m % 2 = 0 then 'apology-drafted' end, is_late and m % 2 = 0, is_open, due, holder, lpad(n::text, 12, '0'), name || ' ' || lower(code),
    ($1::jsonb - case when is_late and m % 2 = 0 then '' else 'draft' end) || jsonb_build_object('id', id, 'code', code)
  from (
    select *, office || to_char($6::date + nth / $7, '-YYMMDD-') || lpad((1 + nth % $7)::text, 4, '0') as code,
      now() + (m * 7 % 40 - 10) * interval '1 day' as due, is_open and m * 7 % 40 < 10 as is_late,
      case when not is_open then 'returned' else (array['submitted', 'processing', 'awaiting-payment', 'finished'])[1 + m / 1440 % 4] end as business,
      case when not is_open then 'nobody' else (array['desk', 'land-registry', 'applicant', 'desk', 'applicant', 'tax', 'applicant', 'post'])[1 + m / 1440 % 8] end as holder,
      ($3::text[])[1 + n % 8] || ' ' || ($4::text[])[1 + m % 5] || ' ' || ($5::text[])[1 + n % 11] as name
    from (
      select n, n / 5 as m, n % 5 = 0 as is_open, uuidv7() as id, n - 1 as nth,
        ($2::text[])[1 + abs(hashint4(n)::bigint) % cardinality($2::text[])] as office
      from generate_series($8::int, $9::int) as n) as numbered) as made`;
