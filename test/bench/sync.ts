import { DossierReceived } from '#contracts';
import { joinBus, processOf, Units } from '#messaging';
import { connect, devIssuer, keysOf } from '#platform';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { received } from '../../apps/portal/domain/sync.sample.js';
import { PortalModule } from '../../apps/portal/portal.module.js';
import { eachCounterparty, eachOffice, startSandbox } from '../../apps/sandbox/index.js';
import { round } from './figures.js';
import type { BenchServer } from './server.js';

const AT_ONCE = 250;
const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'bench-'));

/**
 * Dossiers per second that the portal is told of: from the event in the log over the queue and the call to the answer that was
 * written down. The sandbox's portal runs in the same process and on the same cores.
 */
export async function syncs(server: BenchServer, dossiers: number) {
  return {
    dossiers,
    classicPerSecond: round(await perSecond(server, 'classic', dossiers)),
    lgspPerSecond: round(await perSecond(server, 'lgsp', dossiers)),
  };
}

async function perSecond({ url, urlAs }: BenchServer, dialect: 'classic' | 'lgsp', dossiers: number): Promise<number> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const before = await inStep(db);
  await receive(urlAs('one_stop'), dialect, dossiers);
  const sandbox = await quietSandbox();
  const config = { PORTAL_URL: sandbox.urls.portal, PORTAL_USERNAME: 'hub', PORTAL_PASSWORD: 'made-up-password' };
  const patience = { ladderMs: [1_000], timeoutMs: 10_000, circuitRetryMs: 1_000 };
  const issuer = await devIssuer(path.join(newFolder(), 'issuer'), 'https://b.invalid', 'b');
  const tokens = { issuer: 'https://b.invalid', audience: 'b', keys: keysOf(issuer.keys) };
  const started = performance.now();
  const module = PortalModule.with({
    databaseUrl: urlAs('portal'),
    config: { ...config, PORTAL_DIALECT: dialect },
    patience,
    data: 'procedures',
  });
  const app = await joinBus(processOf({ logLevel: 'silent', tokens }, [module]));
  await app.init();
  while ((await inStep(db)) < before + dossiers) await pause(20);
  const seconds = (performance.now() - started) / 1000;
  await app.close();
  await sandbox.close();
  await db.end();
  return dossiers / seconds;
}

async function inStep(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ told: number; refused: number }>(
    `select count(*) filter (where status = 'in-step')::int as told, count(*) filter (where status = 'parked')::int as refused
     from portal.sync`,
  );
  if (rows[0]!.refused > 0) throw new Error(`${rows[0]!.refused} calls wait for a person`);
  return rows[0]!.told;
}

/** Dossiers of the desk that nobody has told of. */
async function receive(url: string, dialect: string, dossiers: number): Promise<void> {
  const db = connect(url, 'one_stop', 2);
  const units = new Units(db, 'one-stop');
  for (let at = 0; at < dossiers; at += AT_ONCE)
    await units.run({ correlationId: 'bench' }, async ({ emit }) =>
      emit(
        ...Array.from({ length: Math.min(AT_ONCE, dossiers - at) }, (_, index) => {
          const code = `${received.officeCode}-${dialect === 'lgsp' ? '260612' : '260611'}-${String(at + index).padStart(7, '0')}`;
          return DossierReceived({ ...received, dossierId: randomUUID(), code, channel: 'desk' });
        }),
      ),
    );
  await db.$disconnect();
}

export const quietSandbox = () =>
  startSandbox({
    hubUrl: 'http://127.0.0.1:1',
    folder: newFolder(),
    ports: eachCounterparty(() => 0),
    seed: '1',
    speed: 0,
    profile: 'calm',
    secrets: eachOffice(() => 'whsec_c2VjcmV0'),
    portalToken: () => 'none',
  });
