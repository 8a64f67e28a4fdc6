import { testApp, testDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AT_DESK } from '../domain/examples.js';
import { OneStopModule } from '../one-stop.module.js';

export const OFFICE = '000.00.14.H03';
export const OTHER_OFFICE = 'H55.901';

const TRANSFER = {
  procedure: '2.000889',
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẫu', phone: '0912345678' },
  components: AT_DESK.components,
  facts: AT_DESK.facts,
  resultDelivery: 'counter',
  feesPaid: true,
};

/** A one-stop shop as it runs, with a clerk of one office before it, at a moment that stands still until it is set. */
export async function deskApp(start: Date) {
  const database = await testDatabase();
  const clock = { now: start };
  const blobDir = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-papers-'));
  const config = { TRACKING_URL: 'https://mot-cua.example.vn/tra-cuu', BLOB_DIR: blobDir, PAPER_MAX_MB: 1 };
  const databaseUrl = database.urlAs('one_stop');
  const spec = await testApp(OneStopModule.with({ databaseUrl, data: 'procedures', config, now: () => clock.now }));
  const clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });

  const ask = async (method: 'GET' | 'POST', url: string, payload?: object, headers: object = {}) => {
    const all = { ...clerk, 'idempotency-key': randomUUID(), ...headers };
    const answer = await spec.app.inject({ method, url, headers: all, ...(payload && { payload }) });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.rawPayload, headers: answer.headers };
  };
  return {
    clock,
    blobDir,
    database,
    app: spec.app,
    clerk,
    ask,
    as: (actor: Parameters<typeof spec.as>[0]) => spec.as(actor),
    /** A land transfer received at the desk; gives its id. */
    receive: async (headers: object = {}): Promise<string> =>
      (await ask('POST', '/v1/dossiers', TRANSFER, headers)).body.id,
    async close() {
      await spec.close();
      await database.drop();
    },
  };
}
export type DeskApp = Awaited<ReturnType<typeof deskApp>>;
