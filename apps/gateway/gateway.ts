import { lettingGo } from '#platform';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askAll, type Said, type Shown } from './ask-all.js';
import { forward, refuse, tell } from './forward.js';
import { counterpartiesOf, healthOf } from './health.js';
import { CONSOLE, ownerOf } from './owner-of.js';
import { listeningAs, servicesIn, type Upstreams } from './upstreams.js';

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  /** Read at every call, so that processes may come and go. */
  readonly upstreams: Upstreams;
}

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** One address for people, counterparties and probes before services that run as many processes. It knows paths, nothing else. */
export async function startGateway({ host, port, upstreams }: GatewayOptions): Promise<Gateway> {
  let turn = 0;
  const inTurn = (urls: readonly string[]): readonly string[] => {
    turn = (turn + 1) % Math.max(urls.length, 1);
    return [...urls.slice(turn), ...urls.slice(0, turn)];
  };
  const server = createServer((request, response) => {
    const together = togetherFor(request, upstreams);
    if (together)
      return void together.then((said) => (said ? tell(response, said) : refuse(response, 'hub/unavailable')));
    const urls = processesFor(request.url ?? '/', upstreams);
    return urls ? forward(inTurn(urls), request, response) : refuse(response, 'request/unknown-route');
  });
  const letGo = lettingGo(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        letGo();
        server.close(() => resolve());
      }),
  };
}

/** Of an agency that no process runs, any process of the service can say that it does not know it. */
function processesFor(url: string, upstreams: Upstreams): readonly string[] | undefined {
  const owner = ownerOf(url);
  if (owner === undefined) return undefined;
  return (
    listeningAs(upstreams, owner) ?? (owner.startsWith('agencies:') ? listeningAs(upstreams, 'agencies') : undefined)
  );
}

/** Answers that no single process can give; a promise of nothing where one of those that are needed is away. */
function togetherFor(
  { method, url = '/', headers }: IncomingMessage,
  upstreams: Upstreams,
): Promise<Said | undefined> | undefined {
  if (method !== 'GET') return undefined;
  switch (url) {
    case '/health/live':
      return Promise.resolve({ status: 200, body: { status: 'ok' } });
    case '/health':
    case '/health/ready':
      return healthOf(upstreams, url);
    case '/health/agencies':
      return counterpartiesOf(upstreams);
    case '/v1/parked':
    case '/v1/parked-causes':
    case '/v1/progress':
      return listedBy(upstreams, url, headers);
    default:
      return undefined;
  }
}

/** What every service lists of its own; who may not see it is told so by the first that refuses. */
async function listedBy(upstreams: Upstreams, path: string, caller: Shown): Promise<Said | undefined> {
  const services = servicesIn(upstreams).filter((service) => service !== CONSOLE);
  const oneEach = services.map((service) => listeningAs(upstreams, service)?.[0] ?? '');
  const said = await askAll(oneEach, path, caller);
  if (said.includes(undefined)) return undefined;
  const refusal = said.find((one) => one?.status !== 200);
  return refusal ?? { status: 200, body: said.flatMap((one) => one!.body as unknown[]) };
}
