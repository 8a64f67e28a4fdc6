import net, { type AddressInfo } from 'node:net';
import { COUNTERPARTIES, urlVariables } from '../../sandbox/index.js';

/** Ports that nobody listens on now. */
export async function freePorts(count: number): Promise<string[]> {
  const servers = Array.from({ length: count }, () => net.createServer());
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Addresses of its own for every counterparty, as a hub is told of them. */
export async function freeCounterparties(): Promise<ReturnType<typeof urlVariables>> {
  const ports = await freePorts(Object.keys(COUNTERPARTIES).length);
  return urlVariables(() => `http://127.0.0.1:${ports.pop()}`);
}
