import { PatienceConfig, toPatience } from '#agency-kit';
import { loadProcedures } from '#procedures';
import { eventually, testApp, testDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { AgenciesModule } from '../../apps/agencies/agencies.module.js';
import { OneStopModule } from '../../apps/one-stop/one-stop.module.js';
import { PostalConfig } from '../../apps/postal/config.js';
import { PostalModule } from '../../apps/postal/postal.module.js';
import { receiveThen } from './receive-then.js';

const JUNE = new Date('2025-06-16T02:00:00.000Z');
const NOWHERE = 'http://127.0.0.1:9';
const transfer = loadProcedures('procedures').get('2.000889', '2025-06-16');
/** As the district decided on it in its last summer. */
const procedure = {
  ...transfer,
  steps: transfer.steps.map((step) =>
    step.agency === 'commune-committee' ? { ...step, agency: 'district-committee' } : step,
  ),
};

/** The services, today, over the dossiers of June 2025 that nobody has moved yet. */
export async function reorganisedHub() {
  const database = await testDatabase();
  const spec = await testApp(
    OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }),
    AgenciesModule.with({
      databaseUrl: database.urlAs('agencies'),
      data: 'procedures',
      config: { AGENCIES: [], AGENCIES_AT_DESK: ['commune-committee'], AGENCY_POLL_SECONDS: 3600 },
      variables: {},
      patience: toPatience(PatienceConfig.parse({})),
    }),
    PostalModule.with({
      databaseUrl: database.urlAs('postal'),
      data: 'procedures',
      config: PostalConfig.parse({
        POST_URL: NOWHERE,
        POST_API_KEY: 'made-up-post-api-key',
        POST_WEBHOOK_SECRET: `whsec_${Buffer.from('post'.padEnd(32, '.')).toString('base64')}`,
      }),
      patience: toPatience(PatienceConfig.parse({})),
    }),
  );
  const call = async (who: object, method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { ...who, 'idempotency-key': randomUUID() };
    const answer = await spec.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    database,
    spec,
    call,
    receive: (office: { code: string; unit: string }) =>
      receiveThen((service) => database.as(service, 1), { now: JUNE, office, procedure }),
    async requestOf(id: string) {
      return eventually(async () => {
        const { rows } = await database.owner.query('select state from agencies.request where id = $1', [id]);
        expect(rows).toHaveLength(1);
        return rows[0].state;
      });
    },
    async close() {
      await spec.close();
      await database.drop();
    },
  };
}
export type ReorganisedHub = Awaited<ReturnType<typeof reorganisedHub>>;
