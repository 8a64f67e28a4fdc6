import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';

const OFFICE = 'H55.998';
/** An act of next year, put in place before its day: one office leaves its work to another that begins then. */
const ACT = `
acts: [{ id: nq-nam-sau, number: Nghị quyết thử, on: 2099-01-01 }]
offices:
  - { code: ${OFFICE}, name: Một cửa thử, unit: '01954', validFrom: 2025-07-01, validTo: 2098-12-31,
      continuedBy: { code: H55.999, kind: merge, act: nq-nam-sau } }
  - { code: H55.999, name: Một cửa mới, unit: '01954', validFrom: 2099-01-01 }
`;

describe('an act before its first day', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-data-'));
  let database: TestDatabase;
  let spec: TestApp;

  beforeAll(async () => {
    cpSync('procedures', data, { recursive: true });
    writeFileSync(path.join(data, 'organisation', 'nam-sau.yaml'), ACT);
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data }));
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
    rmSync(data, { recursive: true });
  });

  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = await spec.as({ role: 'operator' });
    const answer = await spec.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };

  it('is looked at as of that day, and carried out by nobody', async () => {
    const { body } = await ask('GET', '/v1/reorganisations/nq-nam-sau');

    const approved = await ask('POST', '/v1/reorganisations/nq-nam-sau/approval', { approval: body.approval });

    expect(body.act).toMatchObject({ on: '2099-01-01', inForce: false });
    expect(body.rights).toContainEqual(expect.objectContaining({ names: OFFICE, regrant: 'H55.999' }));
    expect([approved.status, approved.body.code]).toEqual([409, 'reorganisation/not-in-force']);
  });
});
