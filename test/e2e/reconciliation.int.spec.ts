import { DossierProcessing, type HubEvent, DossierReceived } from '#contracts';
import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { about, DOSSIER, on, received } from '../../apps/portal/domain/sync.sample.js';
import { PortalModule } from '../../apps/portal/portal.module.js';
import { eachCounterparty, eachOffice, startSandbox, type Sandbox } from '../../apps/sandbox/index.js';

const CODE = received.code;
const AT_DESK = { ...received, channel: 'desk' } as const;

const DATES: readonly [string, object, string[]][] = [
  ['a newer date', { NgayHenTra: '20260630170000' }, ['appointmentAt']],
  ['a date of its own', { NgayTra: '20260620080000', NgayKetThucXuLy: '20260619080000' }, ['finishedAt', 'returnedAt']],
];

/** What its portal says of dates is told by the classic dialect only. */
const DIALECTS = ['classic', 'lgsp'] as const;

describe.each(DIALECTS)('reconciliation with the portal (%s)', (dialect) => {
  let database: TestDatabase;
  let sandbox: Sandbox;
  let spec: TestApp;
  let operator: { authorization: string };
  let oneStop: Units;
  beforeAll(async () => {
    database = await testDatabase();
    sandbox = await startSandbox({
      hubUrl: 'http://127.0.0.1:1',
      folder: mkdtempSync(path.join(os.tmpdir(), 'sandbox-')),
      ports: eachCounterparty(() => 0),
      host: '127.0.0.1',
      seed: '1',
      speed: 0,
      profile: 'calm',
      secrets: eachOffice(() => 'c2VjcmV0'),
      portalToken: () => 'token',
      scriptFor: () => 'plain',
    } as Parameters<typeof startSandbox>[0]);
    const config = {
      PORTAL_URL: sandbox.urls.portal,
      PORTAL_USERNAME: 'hub',
      PORTAL_PASSWORD: 'made-up-password',
      PORTAL_DIALECT: dialect,
    };
    const patience = { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 500 };
    spec = await testApp(
      PortalModule.with({ databaseUrl: database.urlAs('portal'), config, patience, data: 'procedures' }),
    );
    operator = await spec.as({ role: 'operator' });
    oneStop = new Units(await database.as('one_stop'), 'one-stop');
    await happens(DossierReceived(AT_DESK), DossierProcessing({ ...about(12), appointmentAt: on(26) }));
    await untilInStep();
  });
  afterAll(async () => {
    await spec.close();
    await sandbox.close();
    await database.drop();
  });

  const happens = (...events: HubEvent[]) =>
    oneStop.run({ correlationId: DOSSIER }, async (unit) => unit.emit(...events));
  const untilInStep = () =>
    eventually(async () => {
      const { rows } = await database.owner.query(`select status from portal.sync`);
      expect(rows).toEqual([{ status: 'in-step' }]);
    });
  const list = async () => (await spec.app.inject({ url: '/v1/portal-differences', headers: operator })).json();
  const post = (at: string) =>
    spec.app.inject({ method: 'POST', url: `/v1/portal-differences/${at}`, headers: operator });
  async function compare(): Promise<{ what: string; id: string; ours: string; theirs: string }[]> {
    await post('comparisons');
    return eventually(async () => {
      const { last, items } = await list();
      expect(last.endedAt).toBeDefined();
      return items;
    });
  }
  /** Under the code the portal knows the dossier by. */
  const plant = async (wrong: object | null) => {
    const { rows } = await database.owner.query(`select state ->> 'portalCode' as code from portal.sync`);
    return fetch(`${sandbox.urls.portal}/_dossiers/${rows[0].code ?? CODE}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wrong),
    });
  };
  it('finds nothing where the books agree', async () => {
    expect(await compare()).toEqual([]);
  });

  it.each<[string, object | null, string[]]>([
    ['a dossier the portal lost', null, ['missing']],
    ['a status the portal did not take', { TrangThaiHoSo: '2' }, ['status']],
    ['a status we never sent', { TrangThaiHoSo: '9' }, ['status']],
    ['a status there is none of', { TrangThaiHoSo: '11' }, ['status']],
    ...(dialect === 'classic' ? DATES : []),
  ])(
    'finds %s once, changes nothing by itself, and is told when it was repaired and is gone',
    async (_, wrong, whats) => {
      await plant(wrong);
      const calls = await calledSoFar();

      const found = await compare();
      const again = await compare();
      const untouched = await calledSoFar();
      for (const { id } of found) expect((await post(`${id}/repair`)).statusCode).toBe(202);
      await untilInStep();
      const after = await compare();

      expect(found.map(({ what }) => what)).toEqual(whats);
      expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
      expect(untouched).toBe(calls);
      expect(after).toEqual([]);
      expect((await post(`${found[0]!.id}/repair`)).json().code).toBe('reconciliation/not-found');
    },
  );

  it('says that it failed when the portal is away, and keeps what was found', async () => {
    await plant({ TrangThaiHoSo: '2' });
    const found = await compare();
    await faults({ mode: 'down' });

    await post('comparisons');

    await eventually(async () => expect((await list()).last.fault).toBe('agency/unavailable'));
    expect((await list()).items).toEqual(found);
    await faults(undefined);
  });

  /** Records of dossiers that were told to the portal. */
  async function calledSoFar(): Promise<number> {
    const { rows } = await database.owner.query(`select (state ->> 'queued')::int as queued from portal.sync`);
    return rows[0].queued;
  }
  const faults = (mode: object | undefined) =>
    fetch(`${sandbox.urls.portal}/_faults`, {
      method: mode ? 'POST' : 'DELETE',
      ...(mode && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(mode) }),
    });
});
