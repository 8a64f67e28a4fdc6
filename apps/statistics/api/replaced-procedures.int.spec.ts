import type { HubEvent } from '#contracts';
import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nextDossier, OFFICE, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

const OLD = '2.000815';
const NEW = '2.100815';
const COPY = 'chung-thuc-ban-sao-tu-ban-chinh.yaml';

describe('figures of a procedure that replaced another', () => {
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
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data }));
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const events: HubEvent[] = [
      received(nextDossier(), 2, 10, { procedure: OLD }),
      received(nextDossier(), 12, 20, { procedure: NEW }),
      received(nextDossier(), 12, 20),
    ];
    await oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(...events));
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.fact where received_at is not null');
      if (rowCount !== 3) throw new Error('not all was heard yet');
    });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
    rmSync(data, { recursive: true });
  });

  it.each([
    [OLD, 'then', 1],
    [NEW, 'then', 1],
    [NEW, 'today', 2],
    [OLD, 'today', 1],
  ])('of %s as %s count %i', async (procedure, units, dossiers) => {
    const head = await spec.as({ role: 'head', offices: [OFFICE] });
    const asked = `from=2026-06-01&to=2026-06-30&procedure=${procedure}&units=${units}`;

    const answer = await spec.app.inject({ url: `/v1/reports/ii-06a?${asked}`, headers: head });

    expect(answer.json().total).toMatchObject({ counted: dossiers });
  });
});
