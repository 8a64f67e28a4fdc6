import { joinBus, processOf } from '#messaging';
import { devIssuer, keysOf } from '#platform';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Dossier } from '../../apps/one-stop/domain/dossier.js';
import { AT_DESK, at, CODE, MONDAY, OFFICE as RECEIVED_BY, TRANSFER } from '../../apps/one-stop/domain/examples.js';
import { receiveAtDesk } from '../../apps/one-stop/domain/reception.js';
import { toPlain } from '../../apps/one-stop/domain/standing.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { p95, round } from './figures.js';

const OFFICE = 'H55.904';
/** So many codes a day, from that day on. */
const [A_DAY, FIRST_DAY] = [100, '2024-01-01'];
const [FAMILY, MIDDLE, GIVEN] = [
  ['Đặng', 'Lường', 'Nông', 'Hoàng', 'Triệu', 'Bàn', 'Hà', 'Nguyễn'],
  ['Thị', 'Văn', 'Minh', 'Ngọc', 'Thanh'],
  ['Hường', 'Quý', 'Thử', 'Mẫu', 'Dung', 'Tài', 'Lan', 'Thêm', 'Bích', 'Sơn', 'Ân'],
];

/** What a desk asks all day, as address and, where words are looked for, as body. */
const ASKED: Readonly<Record<string, { readonly url: string; readonly payload?: object }>> = {
  open: { url: '/v1/dossiers?open=true' },
  overdue: { url: '/v1/dossiers?due=overdue' },
  soon: { url: '/v1/dossiers?due=soon' },
  submitted: { url: '/v1/dossiers?open=true&business=submitted' },
  holder: { url: '/v1/dossiers?open=true&holder=tax' },
  waiting: { url: '/v1/dossiers?open=true&holder=applicant' },
  finished: { url: '/v1/dossiers?open=true&business=finished' },
  procedure: { url: '/v1/dossiers?procedure=2.000815' },
  openProcedure: { url: '/v1/dossiers?open=true&procedure=2.000815&channel=post' },
  channel: { url: '/v1/dossiers?channel=online' },
  clerk: { url: '/v1/dossiers?clerk=can-bo-3' },
  openOfClerk: { url: '/v1/dossiers?open=true&clerk=can-bo-3' },
  receivedOn: { url: `/v1/dossiers?receivedOn=${FIRST_DAY}` },
  all: { url: '/v1/dossiers' },
  counts: { url: '/v1/dossier-counts' },
  overview: { url: '/v1/overview' },
  name: { url: '/v1/dossiers/search', payload: { words: 'dang thi huong' } },
  nameOverdue: { url: '/v1/dossiers/search', payload: { words: 'dang thi huong', due: 'overdue' } },
  code: { url: '/v1/dossiers/search', payload: { words: `${OFFICE.toLowerCase()}-240111-0042` } },
  nobody: { url: '/v1/dossiers/search', payload: { words: 'khong ai ten nhu the', open: true } },
};

/** Milliseconds at p95 that each question takes on so many dossiers of one office, a fifth of them open, asked over HTTP. */
export async function listTimes(url: string, oneStop: string, dossiers: number): Promise<Record<string, number>> {
  await fill(url, dossiers);
  const issuer = await devIssuer(
    path.join(mkdtempSync(path.join(os.tmpdir(), 'bench-')), 'issuer'),
    'https://b.invalid',
    'b',
  );
  const tokens = { issuer: 'https://b.invalid', audience: 'b', keys: keysOf(issuer.keys) };
  const module = OneStopModule.with({ databaseUrl: oneStop, data: 'procedures' });
  const app = await joinBus(processOf({ logLevel: 'silent', tokens }, [module]));
  await app.listen(0, '127.0.0.1');
  const tokenOf = (role: 'clerk' | 'head') => issuer.tokenFor({ sub: role, role, offices: [OFFICE] });
  const [clerk, head] = [await tokenOf('clerk'), await tokenOf('head')];
  const address = await app.getUrl();
  const times: Record<string, number> = {};
  for (const [name, { url: asked, payload }] of Object.entries(ASKED)) {
    const authorization = `Bearer ${name === 'overview' ? head : clerk}`;
    times[name] = round(p95(await timesOf(address + asked, authorization, payload)), 1);
  }
  await app.close();
  return times;
}

/** From the question to the last byte of its answer, one after the other; the first five are not counted. */
async function timesOf(url: string, authorization: string, payload?: object): Promise<number[]> {
  const asked = payload && { method: 'POST', body: JSON.stringify(payload) };
  const taken: number[] = [];
  for (let time = 0; time < 105; time += 1) {
    const started = performance.now();
    const answer = await fetch(url, { ...asked, headers: { authorization, 'content-type': 'application/json' } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    if (time >= 5) taken.push(performance.now() - started);
  }
  return taken;
}

/** Made-up names, due days around today, four in five ended. */
async function fill(url: string, dossiers: number): Promise<void> {
  const context = { ...at(MONDAY), code: CODE, office: RECEIVED_BY, procedure: TRANSFER };
  const state: Dossier = receiveAtDesk(undefined, AT_DESK, context).state;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into one_stop.dossier (id, version, code, procedure, office_code, channel, received_by, business, clock, appointment_at, is_open, due_at,
       holder, applicant_number, search, state)
     select id, 1, code, case when n % 3 = 0 then '2.000815' else '2.000889' end, $2,
       (array['desk','online','post'])[1 + n % 3], 'can-bo-' || n % 7, business, 'running', due,
       business <> 'returned', due, holder, lpad(n::text, 12, '0'), one_stop_name || ' ' || lower(code),
       $1::jsonb || jsonb_build_object('id', id, 'code', code)
     from (
       select n, uuidv7() as id, $2 || to_char($7::date + (n - 1) / $8, '-YYMMDD-') || lpad((1 + (n - 1) % $8)::text, 4, '0') as code, now() + (n % 40 - 10) * interval '1 day' as due,
         (array['submitted','processing','awaiting-payment','finished','returned'])[case when n % 5 = 0 then 1 + n / 5 % 4 else 5 end] as business,
         (array['desk','land-registry','tax','applicant','post'])[1 + n % 5] as holder,
         ($3::text[])[1 + n % 8] || ' ' || ($4::text[])[1 + n % 5] || ' ' || ($5::text[])[1 + n % 11] as one_stop_name
       from generate_series(1, $6) as n) as made`,
    [JSON.stringify(state), OFFICE, plain(FAMILY!), plain(MIDDLE!), plain(GIVEN!), dossiers, FIRST_DAY, A_DAY],
  );
  await client.query(
    `insert into one_stop.code_sequence (office_code, day, last)
     select $1, $2::date + day, $3 from generate_series(0, $4::int / $3 - 1) as day`,
    [OFFICE, FIRST_DAY, A_DAY, dossiers],
  );
  await client.query('vacuum analyze one_stop.dossier');
  await client.end();
}

const plain = (names: readonly string[]): string[] => names.map(toPlain);
