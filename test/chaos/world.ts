import { connect, devIssuer, type Database, type Role } from '#platform';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePorts } from '../../apps/hub/demo/free-ports.js';
import { clientOf } from '../../apps/hub/demo/client.js';
import { workOnce, type People } from '../../apps/hub/demo/people.js';
import { devSecret } from '../../apps/hub/dev-secret.js';
import {
  eachCounterparty,
  eachOffice,
  scriptOf,
  startSandbox,
  urlVariables,
  type Recount,
  type Sandbox,
} from '../../apps/sandbox/index.js';
import { HubProcess } from './hub-process.js';
import { brokenInvariants, figuresUrl, type Broken } from './invariants.js';
import { openServer, type Server } from './server.js';

const RULES = { issuer: 'https://dev.lien-thong.invalid', audience: 'lien-thong' };
const OFFICE = '000.00.14.H03';

export interface World {
  readonly server: Server;
  readonly sandbox: Sandbox;
  readonly hub: HubProcess;
  readonly db: pg.Pool;
  file(dossiers: number): void;
  tokenFor(role: Role): Promise<string>;
  /** Lets people work until every dossier is at its end; fails with what is left when it takes longer. */
  drain(dossiers: number, withinMs?: number): Promise<Recount>;
  /** What invariants are broken when all is quiet: calls leased by a dead process are made once its leases are over. */
  broken(): Promise<Broken[]>;
  close(): Promise<void>;
}

/** A district of its own: PostgreSQL and counterparties that outlive the hub, people at the desks, and the hub to be killed. */
export async function openWorld(seed: string): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lien-thong-chaos-'));
  await chmod(folder, 0o755); // PostgreSQL runs as another user where we are root
  const [hubPort] = (await freePorts(1)) as [string];
  const server = await openServer(folder);
  const issuer = await devIssuer(path.join(folder, 'dev-issuer.json'), RULES.issuer, RULES.audience);
  const secret = devSecret(folder);
  const hubUrl = `http://127.0.0.1:${hubPort}`;
  const sandbox = await startSandbox({
    hubUrl,
    folder: path.join(folder, 'sandbox'),
    ports: eachCounterparty(() => 0),
    seed,
    speed: 0,
    profile: 'lively',
    secrets: eachOffice(() => secret),
    portalToken: () => issuer.tokenFor({ sub: 'portal', role: 'portal', offices: [] }),
  });
  const hub = new HubProcess(hubUrl, {
    DATA_DIR: folder,
    DATABASE_URL: server.url,
    PORT: hubPort,
    METRICS_PORT: '0',
    LOG_LEVEL: 'fatal',
    SANDBOX: 'off',
    AGENCY_POLL_SECONDS: '1',
    RETRY_LADDER_SECONDS: '0.2,0.5,1,2',
    CALL_TIMEOUT_SECONDS: '0.8',
    CIRCUIT_RETRY_SECONDS: '2',
    ...urlVariables((name) => sandbox.urls[name]),
  });
  const tokenFor = (role: Role) => issuer.tokenFor({ sub: role, role, offices: [OFFICE] });
  const as = (role: 'clerk' | 'postal') => clientOf(hubUrl, () => tokenFor(role));
  const people: People = {
    clerk: as('clerk'),
    postal: as('postal'),
    withdraws: (code) => scriptOf(seed, code) === 'withdraw',
  };
  const db = new pg.Pool({ connectionString: server.url, max: 2 });
  db.on('error', () => {});
  const figures = connect(figuresUrl(server.url), 'statistics', 2);
  return {
    server,
    sandbox,
    hub,
    db,
    file: (dossiers) => void sandbox.file({ dossiers, seed }),
    tokenFor,
    drain: (dossiers, withinMs = 90_000) => drain(sandbox, people, dossiers, withinMs),
    broken: () => brokenWhenQuiet(db, figures),
    async close() {
      await hub.stop();
      await sandbox.close();
      await Promise.all([db.end(), figures.$disconnect()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function brokenWhenQuiet(db: pg.Pool, figures: Database, withinMs = 30_000): Promise<Broken[]> {
  const end = Date.now() + withinMs;
  for (;;) {
    const broken = await brokenInvariants(db, figures);
    if (broken.length === 0 || Date.now() > end) return broken;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function drain(sandbox: Sandbox, people: People, dossiers: number, withinMs: number): Promise<Recount> {
  const end = Date.now() + withinMs;
  for (let quiet = 0; ;) {
    await workOnce(people);
    const count = sandbox.recount();
    quiet = count.filed === dossiers && count.waiting + count.lost === 0 ? quiet + 1 : 0;
    if (quiet === 10) return count;
    if (Date.now() > end) throw new Error(`not drained: ${JSON.stringify(count)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
