import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerLastCalls, lettingGo } from './letting-go.js';

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

  it('answers who knocked while it was too busy to look, before it lets go', async () => {
    await listen(FOR_EVER_MS);
    server.on('request', () => answer());
    const caller = spawn(process.execPath, ['-e', CALLS], { env: { ...process.env, PORT: String(portOf()) } });
    const said = text(caller.stdout);
    await once(caller.stderr, 'data');

    const answered = answerLastCalls(server);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
    await answered;
    await close();

    expect(await said).toBe('đã nhận');
  });

  it('waits for who knocked and asks a moment later, before it lets go', async () => {
    await listen(FOR_EVER_MS);
    server.on('request', () => answer());
    const socket = await connected();
    const said = text(socket);
    setTimeout(() => socket.write('GET / HTTP/1.1\r\nhost: hub\r\nconnection: close\r\n\r\n'), 700);

    await answerLastCalls(server);
    await close();

    expect(await said).toContain('đã nhận');
  });
});

/** Says that it is about to, and calls a moment later. */
const CALLS = `
  process.stderr.write('.');
  setTimeout(async () => {
    const answer = await fetch('http://127.0.0.1:' + process.env.PORT, { method: 'POST', body: '{}' }).catch(String);
    process.stdout.write(typeof answer === 'string' ? answer : await answer.text());
  }, 200);
`;
