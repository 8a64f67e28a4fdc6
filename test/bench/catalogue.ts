import { Procedure } from '#procedures';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { classicPortal } from '../../apps/portal/adapters/classic/portal.js';
import { catalogueDifferences } from '../../apps/portal/domain/catalogue-differences.js';
import { round } from './figures.js';
import { quietSandbox } from './sync.js';

const OFFICES = ['000.00.14.H03', 'H55.901', 'H55.902', 'H55.903', 'H55.904'];
const codeOf = (n: number): string => `1.${String(100_000 + n)}`;
const DAYS = [3, 5, 10, 15];

const ours = (count: number): Procedure[] =>
  Array.from({ length: count }, (_, n) =>
    Procedure.parse({
      code: codeOf(n),
      name: `Thủ tục thử số ${n}`,
      field: { code: 'G00', name: 'Lĩnh vực thử' },
      level: 3,
      validFrom: '2021-01-01',
      limit: { workingDays: DAYS[n % DAYS.length] },
      fees: [],
      components: [{ code: 'TP.DON', name: 'Đơn đề nghị' }],
      results: [{ code: 'KQ', name: 'Quyết định' }],
    }),
  );

/** As many at the portal: of every twenty one renamed, one split into two, one gone. */
function theirs(count: number): Record<string, object> {
  const published: Record<string, object> = {};
  const add = (code: string, name: string, n: number, replaced?: string) =>
    (published[code] = {
      TENTTHC: name,
      NGAYHIEULUC: '20210101',
      CACHTHUCTHUCHIEN: [
        { KENH: '1', THOIGIAN: [{ THOIGIANGIAIQUYET: String(DAYS[n % DAYS.length]), DONVITINH: 'Ngày làm việc' }] },
      ],
      THANHPHANHOSO: [{ MAGIAYTO: 'TP.DON', GIAYTO: 'Đơn đề nghị' }],
      THAYTHE: replaced ? [{ MATTHC: replaced }] : [],
    });
  for (let n = 0; n < count; n += 1) {
    const kind = n % 20;
    if (kind === 1) {
      add(`2.${String(100_000 + n)}`, `Thủ tục tách ${n} a`, n, codeOf(n));
      add(`3.${String(100_000 + n)}`, `Thủ tục tách ${n} b`, n, codeOf(n));
    } else if (kind !== 2) add(codeOf(n), kind === 0 ? `Tên mới ${n}` : `Thủ tục thử số ${n}`, n);
  }
  return published;
}

/** A whole catalogue from the sandbox's portal, which runs in the same process, and what is then said of it. */
export async function catalogues(count: number) {
  const sandbox = await quietSandbox();
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' } };
  for (const rows of chunks(Object.entries(theirs(count))))
    await fetch(`${sandbox.urls.portal}/_catalogue`, { ...put, body: JSON.stringify(Object.fromEntries(rows)) });
  const held = ours(count);
  const door = await slowDoor(sandbox.urls.portal);
  const portal = classicPortal({
    baseUrl: door.url,
    username: 'hub',
    password: 'made-up-password',
    timeoutMs: 10_000,
    agencyName: (code) => code,
  });
  let started = performance.now();
  const published = await portal.catalogue(
    OFFICES,
    held.map(({ code }) => code),
  );
  const fetchSeconds = (performance.now() - started) / 1000;
  started = performance.now();
  const differences = catalogueDifferences(held, published);
  const compareMs = performance.now() - started;
  await door.close();
  await sandbox.close();
  const kinds = Object.fromEntries(
    [...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length]),
  );
  return {
    procedures: count,
    published: published.length,
    fetchSeconds: round(fetchSeconds, 1),
    compareMs: round(compareMs),
    differences: kinds,
  };
}

/** As long as a portal elsewhere takes for a call. */
const AWAY_MS = 50;

/** The portal, so far away. */
async function slowDoor(to: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const [body] = await Promise.all([text(request), pause(AWAY_MS)]);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${to}${request.url}`, { method: 'POST', headers, body });
    response.writeHead(answer.status, headers).end(await answer.text());
  };
  const server = createServer((request, response) => void pass(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = promisify(server.close.bind(server));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await close();
    },
  };
}

const AT_ONCE = 200;
const chunks = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
