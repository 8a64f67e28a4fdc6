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
import { p95 } from './figures.js';

const OFFICE = 'H55.904';
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
  procedure: { url: '/v1/dossiers?procedure=2.000815' },
  all: { url: '/v1/dossiers' },
  counts: { url: '/v1/dossier-counts' },
  overview: { url: '/v1/overview' },
  name: { url: '/v1/dossiers/search', payload: { words: 'dang thi huong' } },
  rareName: { url: '/v1/dossiers/search', payload: { words: 'h04-99999', open: true } },
};

/** Milliseconds at p95 that each question takes on so many dossiers of one office, a fifth of them open, through the API. */
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
  await app.init();
  const headers = { authorization: `Bearer ${await issuer.tokenFor({ sub: 'b', role: 'clerk', offices: [OFFICE] })}` };
  const head = { authorization: `Bearer ${await issuer.tokenFor({ sub: 'h', role: 'head', offices: [OFFICE] })}` };
  const times: Record<string, number> = {};
  for (const [name, { url: asked, payload }] of Object.entries(ASKED)) {
    const taken: number[] = [];
    for (let round = 0; round < 45; round += 1) {
      const started = performance.now();
      const answer = await app.inject({
        method: payload ? 'POST' : 'GET',
        url: asked,
        headers: name === 'overview' ? head : headers,
        ...(payload && { payload }),
      });
      if (answer.statusCode !== 200) throw new Error(`${asked}: ${answer.statusCode}`);
      if (round >= 5) taken.push(performance.now() - started);
    }
    times[name] = Number(p95(taken).toFixed(1));
  }
  await app.close();
  return times;
}

/** Made-up names, due days around today, four in five ended. */
async function fill(url: string, dossiers: number): Promise<void> {
  const context = { ...at(MONDAY), code: CODE, office: RECEIVED_BY, procedure: TRANSFER };
  const state: Dossier = receiveAtDesk(undefined, AT_DESK, context).state;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into one_stop.dossier (id, version, code, procedure, office_code, channel, received_by, business, clock, appointment_at, is_open, due_at,
       holder, personal_number, search, state)
     select id, 1, 'H04-' || n, case when n % 3 = 0 then '2.000815' else '2.000889' end, $2,
       (array['desk','online','post'])[1 + n % 3], 'can-bo-' || n % 7, business, 'running', due,
       business <> 'returned', due, holder, lpad(n::text, 12, '0'), one_stop_name || ' h04-' || n,
       $1::jsonb || jsonb_build_object('id', id, 'code', 'H04-' || n)
     from (
       select n, uuidv7() as id, now() + (n % 40 - 10) * interval '1 day' as due,
         (array['submitted','processing','awaiting-payment','finished','returned'])[case when n % 5 = 0 then 1 + n / 5 % 4 else 5 end] as business,
         (array['desk','land-registry','tax','applicant','post'])[1 + n % 5] as holder,
         ($3::text[])[1 + n % 8] || ' ' || ($4::text[])[1 + n % 5] || ' ' || ($5::text[])[1 + n % 11] as one_stop_name
       from generate_series(1, $6) as n) as made`,
    [JSON.stringify(state), OFFICE, plain(FAMILY!), plain(MIDDLE!), plain(GIVEN!), dossiers],
  );
  await client.query('vacuum analyze one_stop.dossier');
  await client.end();
}

const plain = (names: readonly string[]): string[] => names.map(toPlain);
