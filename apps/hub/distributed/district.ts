import { devIssuerOf } from '#platform';
import { startGateway } from '../../gateway/gateway.js';
import type { HubConfig } from '../config.js';
import { openPostgres, type Postgres } from '../postgres.js';
import { openBroker, type BROKERS, type DistrictBroker } from './broker.js';
import { keepRunning, type Kept, type Listening } from './keep-running.js';
import { processesOf, type Planned } from './processes.js';

export interface Order {
  readonly config: HubConfig;
  /** What every process is told: the environment `config` was read from. */
  readonly env: NodeJS.ProcessEnv;
  readonly broker: (typeof BROKERS)[number];
  /** How many processes of a name; one where it is not said. */
  readonly replicas: ReadonlyMap<string, number>;
  readonly print: (line: string) => void;
}

/** One process of the district, and where it listens now. */
export interface Member {
  readonly name: string;
  readonly where: Listening;
  readonly kept: Kept;
}

export interface District {
  readonly url: string;
  /** What carries messages between its processes, in Vietnamese. */
  readonly carrier: string;
  readonly members: readonly Member[];
  close(): Promise<void>;
}

/** The whole hub as processes of their own on one PostgreSQL, with one address before them. Resolves when all of them listen. */
export async function startDistrict(order: Order): Promise<District> {
  const { config } = order;
  await devIssuerOf(config); // its key is there before processes that read it
  const postgres = await openPostgres({
    given: config.DATABASE_URL,
    dir: config.DATA_DIR,
    port: config.PG_PORT,
    password: config.ROLE_PASSWORD,
  });
  let broker: DistrictBroker | undefined;
  try {
    broker = await openBroker(order.broker, config);
    return await startOn(postgres, broker, order);
  } catch (error) {
    await broker?.stop();
    await postgres.stop();
    throw error;
  }
}

async function startOn(postgres: Postgres, broker: DistrictBroker, order: Order): Promise<District> {
  const { HOST: host, PORT: port } = order.config;
  const upstreams = new Map<string, string[]>();
  const gateway = await startGateway({ host, port, upstreams });
  const planned = processesOf(order.config, { postgres, gatewayUrl: gateway.url, replicas: order.replicas });
  const told = { ...order, env: { ...order.env, ...broker.env } };
  const members = planned.flatMap((one) =>
    Array.from({ length: one.count }, (_, n) => startMember(told, upstreams, one, n)),
  );
  await Promise.all(members.map(({ ready }) => ready));
  return {
    url: gateway.url,
    carrier: broker.name,
    members,
    async close() {
      await Promise.all([gateway.close(), ...members.map(({ kept }) => kept.stop())]);
      await broker.stop();
      await postgres.stop();
    },
  };
}

/** Starts one process; while it listens, the gateway finds it by its name. */
function startMember({ env, print }: Order, upstreams: Map<string, string[]>, planned: Planned, n: number) {
  const name = planned.count > 1 ? `${planned.name} #${n + 1}` : planned.name;
  const urls = upstreams.get(planned.name) ?? [];
  if (planned.name !== 'sandbox') upstreams.set(planned.name, urls);
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const member = { name, ready, where: {} as Listening };
  const moveTo = (where: Listening) => {
    if (member.where.url) urls.splice(urls.indexOf(member.where.url), 1);
    if (where.url) urls.push(where.url);
    member.where = where;
  };
  const kept = keepRunning(
    { script: planned.script, env: { ...env, ...planned.env } },
    {
      print: (line) => print(`${name.padEnd(22)} │ ${line}`),
      listening: (where) => (moveTo(where), resolve()),
      died(how, againInMs) {
        moveTo({});
        print(`${name.padEnd(22)} │ đã dừng (${how}), khởi động lại sau ${againInMs / 1000} giây`);
      },
    },
  );
  return Object.assign(member, { kept });
}
