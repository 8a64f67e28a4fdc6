import { once } from 'node:events';
import { Agent, createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { lettingGo } from './letting-go.js';

const FOR_EVER_MS = 1_000_000_000;

describe('a server that closes', () => {
  let server: Server;
  let answer: () => void;
  let asked: Promise<unknown>;
  let letGo: () => void;

  const listen = async (lastAnswersMs: number): Promise<void> => {
    server = createServer((request, response) => {
      answer = () => response.end('đã nhận');
      request.resume();
    });
    server.keepAliveTimeout = FOR_EVER_MS;
    letGo = lettingGo(server, lastAnswersMs);
    asked = once(server, 'request');
    await once(server.listen(0, '127.0.0.1'), 'listening');
  };
  const portOf = () => (server.address() as AddressInfo).port;
  const connected = async (): Promise<Socket> => {
    const socket = connect(portOf(), '127.0.0.1').on('error', () => {});
    await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
    return socket;
  };
  const close = async (): Promise<void> => {
    letGo();
    await once(server.close(), 'close');
  };

  it('waits for no connection on which nothing was ever asked', async () => {
    await listen(FOR_EVER_MS);
    const socket = await connected();

    await expect(close()).resolves.toBeUndefined();
    socket.destroy();
  });

  it('answers the call that is under way, and waits no longer for more calls of who made it', async () => {
    await listen(FOR_EVER_MS);
    const agent = new Agent({ keepAlive: true });
    const call = once(get({ port: portOf(), host: '127.0.0.1', agent }), 'response');
    await asked;

    const closed = close();
    answer();

    const [response] = await call;
    expect(await text(response)).toBe('đã nhận');
    await closed;
    agent.destroy();
  });

  it('cuts off who stopped in the middle of what they were sending', async () => {
    await listen(100);
    const socket = await connected();
    socket.write('POST / HTTP/1.1\r\nhost: hub\r\ncontent-length: 100\r\n\r\nnửa chừng');
    await asked;

    await expect(close()).resolves.toBeUndefined();
    socket.destroy();
  });
});
