import { PatienceConfig, toPatience } from '#agency-kit';
import { StepReady } from '#contracts';
import { Units } from '#messaging';
import { eventually, scriptedServer, testApp, testDatabase, type TestDatabase } from '#testing';
import { AgenciesModule } from './agencies.module.js';
import { readyStep, SECRETS, takesIn, type System } from './api/agencies.fixture.js';

/** What a process is told that runs this adapter alone. */
const variablesOf = (system: System, url: string) =>
  system === 'tax'
    ? { TAX_URL: url, TAX_API_KEY: 'made-up-tax-key-0001', TAX_WEBHOOK_SECRET: SECRETS.tax }
    : {
        LAND_REGISTRY_URL: url,
        LAND_REGISTRY_API_KEY: 'made-up-land-registry-key',
        LAND_REGISTRY_WEBHOOK_SECRET: SECRETS['land-registry'],
      };

describe('agencies in two processes', () => {
  let database: TestDatabase;
  const opened: { close(): Promise<unknown> }[] = [];
  const toClose = <One extends { close(): Promise<unknown> }>(one: One): One => (opened.push(one), one);

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    for (const one of opened.toReversed()) await one.close();
    await database.drop();
  });

  const start = async (system: System, url: string) =>
    toClose(
      await testApp(
        AgenciesModule.with({
          databaseUrl: database.urlAs('agencies'),
          data: 'procedures',
          config: { AGENCIES: [system], AGENCIES_AT_DESK: ['commune-committee'], AGENCY_POLL_SECONDS: 3600 },
          patience: toPatience(PatienceConfig.parse({})),
          variables: variablesOf(system, url),
        }),
      ),
    );
  const statuses = async () =>
    (await database.owner.query<{ agency: string; status: string }>('select agency, status from agencies.request')).rows
      .map(({ agency, status }) => `${agency} ${status}`)
      .toSorted();

  it('are asked by the one that runs their adapter, whichever heard that they are to be asked', async () => {
    const landRegistry = toClose(await scriptedServer(takesIn));
    const tax = toClose(await scriptedServer(takesIn));
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const atDesk = 'commune-committee accepted';

    await start('land-registry', landRegistry.url);
    await oneStop.run({ correlationId: 'spec' }, async ({ emit }) =>
      emit(
        StepReady(readyStep('tax')),
        StepReady(readyStep('land-registry')),
        StepReady(readyStep('commune-committee')),
      ),
    );
    await eventually(async () => expect(await statuses()).toEqual([atDesk, 'land-registry accepted', 'tax queued']));
    expect(tax.heard).toEqual([]);
    await start('tax', tax.url);

    await eventually(async () => expect(await statuses()).toEqual([atDesk, 'land-registry accepted', 'tax accepted']));
    expect([tax.heard.length, landRegistry.heard.length]).toEqual([1, 1]);
  });
});
