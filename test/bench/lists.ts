import { joinBus, processOf } from '#messaging';
import { devIssuer, keysOf } from '#platform';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { p95, round } from './figures.js';
import { FIRST_DAY, fillDossiers, officesOf } from './fill-dossiers.js';

const [OFFICE = ''] = officesOf(1);

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
  escalations: { url: '/v1/escalations' },
  counts: { url: '/v1/dossier-counts' },
  overview: { url: '/v1/overview' },
  name: { url: '/v1/dossiers/search', payload: { words: 'dang thi huong' } },
  nameOverdue: { url: '/v1/dossiers/search', payload: { words: 'dang thi huong', due: 'overdue' } },
  code: { url: '/v1/dossiers/search', payload: { words: `${OFFICE.toLowerCase()}-240111-0042` } },
  nobody: { url: '/v1/dossiers/search', payload: { words: 'khong ai ten nhu the', open: true } },
};

/** Milliseconds at p95 that each question takes who has so many offices in reach. */
interface Times {
  readonly dossiers: number;
  readonly offices: number;
  readonly inReach: number;
  readonly p95Ms: Readonly<Record<string, number>>;
}

/** `sizes` are numbers of dossiers, `1000000/20` of as many over twenty offices: there asked by a caller of one and by one of all. */
export async function listTimes(url: string, oneStop: string, sizes: readonly string[]): Promise<Times[]> {
  const times: Times[] = [];
  for (const size of sizes) {
    const [dossiers = 0, count = 1] = size.split('/').map(Number);
    const offices = officesOf(count);
    await fillDossiers(url, dossiers, offices);
    const { app, headersOf } = await served(oneStop, offices);
    const address = await app.getUrl();
    for (const inReach of new Set([1, count])) {
      const reach = offices.slice(0, inReach);
      const [clerk, head] = [await headersOf('clerk', reach), await headersOf('head', reach)];
      const p95Ms: Record<string, number> = {};
      for (const [name, { url: asked, payload }] of Object.entries(ASKED)) {
        const headers = name === 'overview' ? head : clerk;
        p95Ms[name] = round(p95(await timesOf(address + asked, headers, payload)), 1);
      }
      times.push({ dossiers, offices: count, inReach, p95Ms });
    }
    await app.close();
  }
  return times;
}

async function served(databaseUrl: string, offices: readonly string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const issuer = await devIssuer(path.join(folder, 'issuer'), 'https://b.invalid', 'b');
  const tokens = { issuer: 'https://b.invalid', audience: 'b', keys: keysOf(issuer.keys) };
  const module = OneStopModule.with({ databaseUrl, data: dataWith(offices, folder) });
  const app = await joinBus(processOf({ logLevel: 'silent', tokens }, [module]));
  await app.listen(0, '127.0.0.1');
  const headersOf = async (role: 'clerk' | 'head', offices: string[]) => ({
    authorization: `Bearer ${await issuer.tokenFor({ sub: role, role, offices })}`,
    'content-type': 'application/json',
  });
  return { app, headersOf };
}

/** The seed's data, with these offices beside the first, which it has. */
function dataWith([, ...others]: readonly string[], folder: string): string {
  const data = path.join(folder, 'procedures');
  cpSync('procedures', data, { recursive: true });
  const file = path.join(data, 'organisation/ngan-son.yaml');
  const made = others.map(
    (code) => `  - { code: ${code}, name: ${code}, unit: '01960', validFrom: 2025-07-01, placeholder: true }\n`,
  );
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nagencies:\n', `${made.join('')}\nagencies:\n`));
  return data;
}

/** From the question to the last byte of its answer, one after the other; the first five are not counted. */
async function timesOf(url: string, headers: Record<string, string>, payload?: object): Promise<number[]> {
  const asked = payload && { method: 'POST', body: JSON.stringify(payload) };
  const taken: number[] = [];
  for (let time = 0; time < 105; time += 1) {
    const started = performance.now();
    const answer = await fetch(url, { ...asked, headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    if (time >= 5) taken.push(performance.now() - started);
  }
  return taken;
}
