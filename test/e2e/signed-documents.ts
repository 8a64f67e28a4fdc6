import { PatienceConfig, toPatience } from '#agency-kit';
import { eventually, replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Webhook } from 'standardwebhooks';
import { AgenciesModule } from '../../apps/agencies/agencies.module.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';

export const OFFICE = '000.00.14.H03';
const SECRET = `whsec_${Buffer.from('td-office'.padEnd(32, '.')).toString('base64')}`;
const EXTRACT = {
  procedure: '2.000635',
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẫu' },
  components: [{ code: 'TP.TO-KHAI-TRICH-LUC', name: 'Tờ khai', originals: 1, copies: 0 }],
  facts: { registered: 'Hoàng Văn Thử', event: 'Khai sinh', copies: 1 },
  resultDelivery: 'counter',
  feesPaid: true,
};

/** One-stop and agencies, a commune that drafts at the desk, and a document system that signs and numbers. */
export async function openSigning() {
  const database = await testDatabase();
  const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-signing-'));
  const office = await scriptedServer((response) =>
    replyWith(response, 200, { status: 'ok', IdVanBan: 'VB-1', TinBao: [] }),
  );
  const spec = await testApp(
    OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures', config: { DATA_DIR } }),
    AgenciesModule.with({
      databaseUrl: database.urlAs('agencies'),
      data: 'procedures',
      config: { AGENCIES: ['td-office'], AGENCIES_AT_DESK: ['commune-committee'], AGENCY_POLL_SECONDS: 3600, DATA_DIR },
      variables: {
        TD_OFFICE_URL: office.url,
        TD_OFFICE_API_KEY: 'made-up-td-office-key',
        TD_OFFICE_WEBHOOK_SECRET: SECRET,
      },
      patience: toPatience(PatienceConfig.parse({})),
    }),
  );
  const clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
  const officer = await spec.as({ role: 'officer', agency: 'commune-committee' });
  const call = async (who: object, method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { ...who, 'idempotency-key': randomUUID() };
    const answer = await spec.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json(), text: answer.body };
  };
  const dossier = async (id: string) => (await call(clerk, 'GET', `/v1/dossiers/${id}`)).body;
  const draft = async (id: string, attempt = 1) => {
    const url = `/v1/requests/${encodeURIComponent(`${id}/draft/${attempt}`)}`;
    await eventually(async () => {
      if ((await call(officer, 'GET', url)).status !== 200) throw new Error('not asked yet');
    });
    const outcome = { kind: 'done', facts: { draft: { number: `DT-0${attempt}` } } };
    const { status } = await call(officer, 'POST', `${url}/outcome`, { outcome });
    if (status !== 201) throw new Error(`the draft was not taken: ${status}`);
  };
  const taken = (id: string) =>
    eventually(async () => {
      const { rows } = await database.owner.query('select state from agencies.request where id = $1', [id]);
      if (rows[0]?.state.status !== 'accepted') throw new Error('not taken yet');
    });
  return {
    database,
    office,
    spec,
    clerk,
    call,
    dossier,
    draft,
    taken,
    /** Names of what lies in the store of papers. */
    kept: () =>
      readdirSync(path.join(DATA_DIR, 'papers'), { recursive: true, withFileTypes: true })
        .filter((place) => place.isFile())
        .map(({ name }) => name),
    stateOf: async (id: string, name: string) =>
      (await dossier(id)).steps.find(({ step }: { step: string }) => step === name).state,
    /** A dossier whose draft the document system has; gives its id and the draft's reference. */
    async asked() {
      const { id } = (await call(clerk, 'POST', '/v1/dossiers', EXTRACT)).body;
      await draft(id);
      await taken(`${id}/sign/1`);
      return { id: id as string, sign: `${id}/sign/1` };
    },
    async tell(told: object) {
      const [payload, at] = [JSON.stringify(told), new Date()];
      const headers = {
        'content-type': 'application/json',
        'webhook-id': 'msg-1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(SECRET).sign('msg-1', at, payload),
      };
      const answer = await spec.app.inject({ method: 'POST', url: '/v1/callbacks/td-office', payload, headers });
      return [answer.statusCode, answer.json().code ?? answer.json().Message, answer.json().errors];
    },
    async close() {
      await spec.close();
      await office.close();
      await database.drop();
    },
  };
}
