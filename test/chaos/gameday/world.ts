import { connect, devIssuerOf, type Database, type Role } from '#platform';
import { appendFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { hubEnv, readHubConfig, type HubConfig } from '../../../apps/hub/config.js';
import { clientOf, type Client } from '../../../apps/hub/demo/client.js';
import { freeCounterparties, freePorts } from '../../../apps/hub/demo/free-ports.js';
import { startDistrict, type District } from '../../../apps/hub/distributed/district.js';
import { processesOf } from '../../../apps/hub/distributed/processes.js';
import { sandboxOptions } from '../../../apps/hub/sandbox-options.js';
import { scriptOf, startSandbox, type Sandbox } from '../../../apps/sandbox/index.js';
import { figuresUrl } from '../invariants.js';
import { openServer, type Server } from '../server.js';
import { openKafkaServer, type KafkaServer } from './kafka-server.js';
import { startReplica, type Replica } from './replica.js';
import { openStream, type Stream } from './stream.js';
import { openWitness, type Witness } from './witness.js';

export interface World {
  readonly folder: string;
  readonly server: Server;
  readonly kafka: KafkaServer;
  readonly district: District;
  readonly sandbox: Sandbox;
  readonly stream: Stream;
  readonly witness: Witness;
  /** As the owner of the database. */
  readonly db: pg.Pool;
  /** As statistics, to hold its figures against the log. */
  readonly figures: Database;
  as(role: Role): Client;
  /** One more process of a service, told this beside what all are told. */
  replica(name: string, env: Readonly<Record<string, string>>): Replica;
  close(): Promise<void>;
  /** In the middle of everything: ends what was started, and leaves those who still call it alone. */
  abandon(): Promise<void>;
}

const OFFICE = '000.00.14.H03';

/** After this long unheard a process loses its lanes at Kafka; the least that a broker takes. */
export const SESSION_SECONDS = 6;

/** Little patience, so that a run is short; nothing else differs from a district's. */
const IMPATIENT = {
  AGENCY_POLL_SECONDS: '1',
  RETRY_LADDER_SECONDS: '0.2,0.5,1,2',
  CALL_TIMEOUT_SECONDS: '1',
  CIRCUIT_RETRY_SECONDS: '2',
  KAFKA_SESSION_SECONDS: String(SESSION_SECONDS),
  LOG_LEVEL: 'error',
  NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning',
};

/** A whole district: PostgreSQL with fsync, Kafka behind a wire, every service in processes of its own, counterparties, people. */
export async function openWorld(seed: string, replicas: ReadonlyMap<string, number>): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lien-thong-gameday-'));
  await chmod(folder, 0o755); // PostgreSQL runs as another user where we are root
  const kafka = await openKafkaServer(folder); // first: without Java or Maven nothing else is started
  const server = await openServer(folder, true);
  process.env.KAFKA_BROKERS = kafka.options.brokers.join(','); // the launcher uses the one that is named there
  const env = hubEnv({ ...process.env, ...IMPATIENT, ...(await places(folder, server, kafka)), SANDBOX_SEED: seed });
  const config = readHubConfig(env);
  const print = (line: string) =>
    appendFileSync(path.join(folder, 'processes.log'), `${new Date().toISOString()} ${line}\n`);
  const witness = openWitness(`http://127.0.0.1:${config.PORT}`);
  const district = await startDistrict({ config, env, broker: 'kafka', replicas, print });
  const { sandbox, stream, as } = await outside(config, district.url);
  const db = new pg.Pool({ connectionString: server.url, max: 3 });
  db.on('error', () => {});
  const figures = connect(figuresUrl(server.url), 'statistics', 2);
  const replica = startOnDemand(config, env, print);
  const abandon = async () => {
    await Promise.all(district.members.map(({ kept }) => kept.stop()));
    await Promise.all([kafka.stop(), server.stop()]);
  };
  const close = async () => {
    await stream.close();
    await sandbox.close();
    await Promise.all([db.end(), figures.$disconnect(), district.close()]);
    await abandon();
  };
  return { folder, server, kafka, district, sandbox, stream, witness, db, figures, as, replica, close, abandon };
}

/** Counterparties and people, who outlive every process of the hub. */
async function outside(config: HubConfig, hubUrl: string): Promise<Pick<World, 'sandbox' | 'stream' | 'as'>> {
  const issuer = await devIssuerOf(config);
  const portalToken = () => issuer.tokenFor({ sub: 'portal', role: 'portal', offices: [] });
  const sandbox = await startSandbox({ ...sandboxOptions(config, hubUrl, portalToken), speed: 0 });
  const as = (role: Role): Client =>
    clientOf(hubUrl, () => issuer.tokenFor({ sub: `gameday-${role}`, role, offices: [OFFICE] }));
  const withdraws = (code: string) => scriptOf(config.SANDBOX_SEED, code) === 'withdraw';
  return { sandbox, as, stream: openStream(sandbox, { clerk: as('clerk'), postal: as('postal'), withdraws }) };
}

function startOnDemand(config: HubConfig, env: NodeJS.ProcessEnv, print: (line: string) => void): World['replica'] {
  const urlAs = (role: string) =>
    Object.assign(new URL(config.DATABASE_URL!), { username: `hub_${role}`, password: config.ROLE_PASSWORD }).href;
  const gatewayUrl = `http://127.0.0.1:${config.PORT}`;
  const planned = processesOf(config, { postgres: { urlAs }, gatewayUrl, replicas: new Map() });
  return (name, more) => {
    const plan = planned.find((one) => one.name === name)!;
    const told = { ...env, ...plan.env, ...more };
    return startReplica(plan, told, (line) => print(`${name} (extra) │ ${line}`));
  };
}

/** Where everything of this district lies and listens. */
async function places(folder: string, server: Server, kafka: KafkaServer): Promise<Record<string, string>> {
  const [PORT] = (await freePorts(1)) as [string];
  return {
    PORT,
    DATA_DIR: folder,
    DATABASE_URL: server.url,
    METRICS_PORT: '0',
    SANDBOX: 'off',
    AGENCIES: 'land-registry,tax', // what it files goes to no other
    KAFKA_PREFIX: kafka.options.prefix,
    ...(await freeCounterparties()),
  };
}
