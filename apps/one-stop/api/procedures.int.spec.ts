import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OneStopModule } from '../one-stop.module.js';

const OLD = '2.000815';
const NEW = '2.100815';
const COPY = 'chung-thuc-ban-sao-tu-ban-chinh.yaml';

describe('the list of procedures', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-procedures-'));
  let database: TestDatabase;
  let spec: TestApp;

  beforeAll(async () => {
    cpSync('procedures', data, { recursive: true });
    const copy = readFileSync(path.join(data, COPY), 'utf8');
    const [ends, begins] = ['validFrom: 2021-01-01', 'validFrom: 2026-06-10'];
    const replaced = `${ends}\nvalidTo: 2026-06-09\nreplacedBy: { code: '${NEW}', act: Quyết định thử }`;
    writeFileSync(path.join(data, COPY), copy.replace(ends, replaced));
    writeFileSync(path.join(data, 'thay-the.yaml'), copy.replace(OLD, NEW).replace(ends, begins));
    database = await testDatabase();
    spec = await testApp(
      OneStopModule.with({
        databaseUrl: database.urlAs('one_stop'),
        data,
        config: { BLOB_DIR: path.join(data, 'blobs') },
      }),
    );
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
    rmSync(data, { recursive: true });
  });

  const codes = async (query: string) => {
    const { items } = (await spec.app.inject({ url: `/v1/procedures${query}` })).json();
    return items.map(({ code }: { code: string }) => code).filter((code: string) => [OLD, NEW].includes(code));
  };

  it('has those of today, and where old dossiers are looked for those that ended, behind them', async () => {
    expect([await codes(''), await codes('?ended=true')]).toEqual([[NEW], [NEW, OLD]]);
  });
});
