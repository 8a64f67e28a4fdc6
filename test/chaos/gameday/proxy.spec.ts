import { eventually } from '#testing';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { openProxy, type Proxy } from './proxy.js';

/** A wire that breaks may say so with an error first. */
const closed = (socket: net.Socket) => new Promise((resolve) => socket.once('close', resolve));

describe('a wire that can be disturbed', () => {
  let echo: net.Server;
  let proxy: Proxy;
  let client: net.Socket;
  let heard = '';

  const connect = async () => {
    const socket = net.connect(proxy.port, '127.0.0.1').on('error', () => {});
    socket.on('data', (chunk) => (heard += String(chunk)));
    await once(socket, 'connect');
    return socket;
  };

  beforeEach(async () => {
    heard = '';
    echo = net.createServer((socket) => void socket.pipe(socket).on('error', () => {})).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const free = net.createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    proxy = await openProxy(port, (echo.address() as AddressInfo).port);
    client = await connect();
  });
  afterEach(async () => {
    client.destroy();
    await proxy.close();
    await new Promise((resolve) => echo.close(resolve));
  });

  it('carries what is said, also when it is slow', async () => {
    client.write('a');
    await eventually(() => expect(heard).toBe('a'));
    proxy.turn('slow');

    client.write('b');

    await eventually(() => expect(heard).toBe('ab'));
  });

  it('stays open and says nothing while it is silent, and gives everything in its order afterwards', async () => {
    proxy.turn('silent');
    client.write('a');
    const second = await connect();
    client.write('b');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const meanwhile = heard;

    proxy.turn('open');

    await eventually(() => expect(heard).toBe('ab'));
    expect([meanwhile, client.closed]).toEqual(['', false]);
    second.destroy();
  });

  it('breaks at once when it is cut, and lets nobody in', async () => {
    const broken = closed(client);
    proxy.turn('cut');
    await broken;

    const late = net.connect(proxy.port, '127.0.0.1').on('error', () => {});

    await closed(late);
    expect(heard).toBe('');
  });
});
