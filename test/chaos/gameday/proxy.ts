import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** `silent`: connections stand and open, and not a byte gets through, as behind a dead switch. `cut`: they break at once. */
export type Line = 'open' | 'silent' | 'cut' | 'slow';

export interface Proxy {
  readonly port: number;
  turn(line: Line): void;
  close(): Promise<void>;
}

const SLOW_MS = 40;

/** A wire between clients and a server that can be disturbed. What was held back while it was silent gets through afterwards. */
export async function openProxy(port: number, target: number): Promise<Proxy> {
  let line: Line = 'open';
  let speak: (() => void) | undefined;
  let silence: Promise<void> | undefined;
  const sockets = new Set<net.Socket>();
  const carry = async (from: net.Socket, to: net.Socket) => {
    for await (const chunk of from) {
      await silence;
      if (line === 'slow') await sleep(SLOW_MS);
      if (!to.write(chunk as Buffer)) await once(to, 'drain');
    }
    await silence;
    to.end();
  };
  const server = net.createServer((client) => {
    if (line === 'cut') return void client.resetAndDestroy();
    const upstream = net.connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => sockets.delete(socket));
      carry(socket, other).catch(() => other.destroy());
    }
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    port,
    turn(next) {
      line = next;
      if (next === 'silent') silence ??= new Promise((resolve) => (speak = resolve));
      else {
        speak?.();
        silence = undefined;
      }
      if (next === 'cut') for (const socket of sockets) socket.resetAndDestroy();
    },
    async close() {
      speak?.();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
