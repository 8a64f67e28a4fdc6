import { eventually, testApp, testDatabase, type TestDatabase } from '#testing';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PortalModule } from '../../apps/portal/portal.module.js';
import { eachCounterparty, eachOffice, startSandbox } from '../../apps/sandbox/index.js';

export interface Difference {
  readonly id: string;
  readonly what: string;
  readonly code: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The hub got its first dossier of an office so long ago. */
export const beginAt = ({ owner }: TestDatabase, office: string, minutesAgo: number) =>
  owner.query(
    `insert into portal.sync (id, version, foreign_code, office_code, status, state)
     values (uuidv7($2 * interval '-1 minute'), 1, 'first', $1, 'in-step', '{}')`,
    [office, minutesAgo],
  );

/** The portal service and the sandbox's portal, whose books can be made wrong. */
export async function openBooks(dialect: 'classic' | 'lgsp') {
  const database = await testDatabase();
  const sandbox = await startSandbox({
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
  const spec = await testApp(
    PortalModule.with({ databaseUrl: database.urlAs('portal'), config, patience, data: 'procedures' }),
  );
  const operator = await spec.as({ role: 'operator' });
  const list = async () => (await spec.app.inject({ url: '/v1/portal-differences', headers: operator })).json();
  const post = (at: string) =>
    spec.app.inject({ method: 'POST', url: `/v1/portal-differences/${at}`, headers: operator });
  const json = (body: object | null) => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    database,
    list,
    post,
    async compare(): Promise<Difference[]> {
      await post('comparisons');
      return eventually(async () => {
        const { last, items } = await list();
        if (!last.endedAt) throw new Error('not compared yet');
        return items;
      });
    },
    plantAt: (code: string, wrong: object | null) =>
      fetch(`${sandbox.urls.portal}/_dossiers/${code}`, { method: 'PUT', ...json(wrong) }),
    faults: (mode: object | undefined) =>
      fetch(`${sandbox.urls.portal}/_faults`, { method: mode ? 'POST' : 'DELETE', ...(mode && json(mode)) }),
    async close() {
      await spec.close();
      await sandbox.close();
      await database.drop();
    },
  };
}
