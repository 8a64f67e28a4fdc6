import { replyWith, scriptedServer, type ScriptedServer } from '#testing';
import type { ServerResponse } from 'node:http';
import { startGateway, type Gateway } from './gateway.js';

const NOBODY = 'http://127.0.0.1:1';
const UP = { details: { 'postgres:agencies': { status: 'up' } } };

describe('the gateway', () => {
  let gateway: Gateway;
  let servers: ScriptedServer[];
  const upstreams = new Map<string, string[]>();

  beforeEach(async () => {
    servers = [];
    upstreams.clear();
    gateway = await startGateway({ host: '127.0.0.1', port: 0, upstreams });
  });
  afterEach(async () => {
    await Promise.all([gateway.close(), ...servers.map((server) => server.close())]);
  });

  const listens = async (name: string, reply: (response: ServerResponse) => void) => {
    const server = await scriptedServer(reply);
    servers.push(server);
    upstreams.set(name, [...(upstreams.get(name) ?? []), server.url]);
    return server;
  };
  const says =
    (body: unknown, status = 200) =>
    (response: ServerResponse) =>
      replyWith(response, status, body);
  const get = (path: string, init?: RequestInit) => fetch(`${gateway.url}${path}`, init);

  it('passes method, path, headers and body to the service that owns the path, and its answer back', async () => {
    const oneStop = await listens('one-stop', (response) => {
      response.setHeader('x-correlation-id', 'c-1');
      replyWith(response, 201, { code: 'H03' });
    });

    const answer = await get('/v1/dossiers?limit=5', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer t', 'idempotency-key': 'k' },
      body: '{"a":1}',
    });

    expect(oneStop.heard).toMatchObject([
      {
        method: 'POST',
        path: '/v1/dossiers?limit=5',
        body: { a: 1 },
        headers: { authorization: 'Bearer t', 'idempotency-key': 'k', host: new URL(gateway.url).host },
      },
    ]);
    expect([answer.status, answer.headers.get('x-correlation-id'), await answer.json()]).toEqual([
      201,
      'c-1',
      { code: 'H03' },
    ]);
  });

  it('asks replicas in turn, and passes over one that is gone', async () => {
    const first = await listens('one-stop', says(1));
    upstreams.get('one-stop')!.push(NOBODY);
    const third = await listens('one-stop', says(3));

    for (let call = 0; call < 6; call += 1) await get('/v1/dossiers', { method: 'POST', body: '{}' });

    expect(Math.min(first.heard.length, third.heard.length)).toBe(2);
    expect([...first.heard, ...third.heard].map(({ body }) => body)).toEqual(Array(6).fill({}));
  });

  it('brings a callback to the process that runs its adapter, one of an agency unknown to any that can say so', async () => {
    const land = await listens('agencies:land-registry', says({}));
    const tax = await listens('agencies:tax', says({}));

    await get('/v1/callbacks/tax', { method: 'POST', body: '{}' });
    await get('/v1/callbacks/land-registry', { method: 'POST', body: '{}' });
    await get('/v1/callbacks/nobody', { method: 'POST', body: '{}' });

    const paths = [...land.heard, ...tax.heard].map(({ path }) => path);
    expect(paths.filter((path) => !path.endsWith('nobody'))).toEqual([
      '/v1/callbacks/land-registry',
      '/v1/callbacks/tax',
    ]);
    expect(paths).toContain('/v1/callbacks/nobody');
  });

  it('says that nothing was done where no process can be reached, and that it is unsure where one broke off', async () => {
    upstreams.set('one-stop', [NOBODY]);
    const portal = await listens('portal', (response) => response.destroy());

    const answers = await Promise.all(
      ['/v1/dossiers', '/v1/submissions', '/elsewhere'].map((path) => get(path, { method: 'POST', body: '{}' })),
    );

    const codes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { code: string }).code));
    expect(codes).toEqual(['hub/unavailable', 'hub/interrupted', 'request/unknown-route']);
    expect(answers.map(({ status }) => status)).toEqual([503, 502, 404]);
    expect(portal.heard).toHaveLength(1);
  });

  it('asks the next process where one breaks off, if the request only asks', async () => {
    const leaving = await listens('one-stop', (response) => response.destroy());
    await listens('one-stop', says([]));

    const answers = [await get('/v1/dossiers'), await get('/v1/dossiers')];

    expect(leaving.heard).toHaveLength(1);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it.each(['/v1/parked', '/v1/parked-causes', '/v1/progress'])(
    'puts %s of every service together, for whoever may see it',
    async (path) => {
      await listens('one-stop', says([{ id: '1' }]));
      await listens('agencies:tax', says([{ id: '2' }]));
      await listens('agencies:land-registry', says([{ id: '2' }]));

      const listed = await (await get(path)).json();
      await listens('portal', says({ code: 'auth/missing' }, 401));
      const refused = await get(path);
      upstreams.set('postal', []);
      const away = await get(path);

      expect(listed).toEqual([{ id: '1' }, { id: '2' }]);
      expect([refused.status, away.status]).toEqual([401, 503]);
    },
  );

  it('is as healthy as its worst part', async () => {
    await listens('agencies:tax', says(UP));
    const alone = await get('/health');
    await listens('agencies:tax', says({ details: { 'postgres:agencies': { status: 'degraded' } } }));
    const worse = await get('/health');
    upstreams.set('postal', [NOBODY]);
    const without = await get('/health/ready');

    expect(await alone.json()).toEqual({
      status: 'ok',
      details: { 'process:agencies:tax': { status: 'up' }, ...UP.details },
    });
    expect(await worse.json()).toMatchObject({
      status: 'degraded',
      details: { 'postgres:agencies': { status: 'degraded' } },
    });
    expect(without.status).toBe(503);
    expect(await without.json()).toMatchObject({ status: 'error', details: { 'process:postal': { status: 'down' } } });
    expect((await get('/health/live')).status).toBe(200);
  });
});
