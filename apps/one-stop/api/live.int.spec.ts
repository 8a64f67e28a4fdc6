import { SESSIONS, type Actor } from '#platform';
import { eventually, ONLY_INTERVALS, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { jest } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { OneStopModule } from '../one-stop.module.js';
import { LiveController } from './live.controller.js';

@Global()
@Module({})
class SessionsOfSpec {}

describe('live news', () => {
  const asked = jest.fn<() => Promise<Actor | undefined>>();
  let database: TestDatabase;
  let spec: TestApp;

  beforeEach(async () => {
    database = await testDatabase();
    const providers = [{ provide: SESSIONS, useValue: { origin: () => 'http://127.0.0.1', find: asked } }];
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }), {
      module: SessionsOfSpec,
      providers,
      exports: [SESSIONS],
    });
    await spec.app.listen(0, '127.0.0.1');
  });
  afterEach(() => database.drop());

  const MAI: Actor = { sub: 'mai', role: 'officer', offices: [], agency: 'tax' };
  const listen = async (signal?: AbortSignal, mai: () => Promise<Actor> = async () => MAI): Promise<Response> => {
    asked.mockImplementationOnce(mai);
    const headers = { cookie: 'lien-thong=made-up' };
    return fetch(`${await spec.app.getUrl()}/v1/live`, { headers, ...(signal && { signal }) });
  };

  it('end when the hub closes, which waits for no page that listens, that left, or that only came near', async () => {
    const near = connect(Number(new URL(await spec.app.getUrl()).port), '127.0.0.1').on('error', () => {});
    await once(near, 'connect');
    const stays = await listen();
    const leaves = new AbortController();
    await listen(leaves.signal);
    leaves.abort();

    await spec.close();

    expect(await stays.text()).toContain('retry: 3000');
  });

  it('are told to nobody who comes while it closes, or it would wait for them', async () => {
    spec.app.get(LiveController).beforeApplicationShutdown();

    const late = await listen();

    expect(await late.text()).toContain('retry: 3000');
    await spec.close();
  });

  describe('of somebody who is asked for anew', () => {
    beforeEach(() => void jest.useFakeTimers(ONLY_INTERVALS));
    afterEach(async () => {
      jest.useRealTimers();
      await spec.close();
    });

    it.each([
      ['signed out', async () => undefined],
      ['may no longer listen', async (): Promise<Actor> => ({ sub: 'mai', role: 'portal', offices: [] })],
      ['cannot be asked for', () => Promise.reject(new Error('no database'))],
    ])('end when they %s', async (_, anew) => {
      const news = await listen();
      asked.mockImplementationOnce(anew);

      jest.advanceTimersByTime(20_000);

      expect(await news.text()).toBe('retry: 3000\n\n');
    });

    it('are not told, nor is anybody asked for anew, when the page left before it was known who it is', async () => {
      const server = spec.app.getHttpServer() as Server;
      const leaves = new AbortController();
      const connected = once(server, 'connection') as Promise<[Socket]>;
      const left = listen(leaves.signal, async () => {
        const [socket] = await connected;
        leaves.abort();
        await once(socket, 'close');
        return MAI;
      });
      await expect(left).rejects.toThrow('abort');
      await listen();
      asked.mockClear().mockResolvedValueOnce(MAI);

      jest.advanceTimersByTime(20_000);

      expect(asked).toHaveBeenCalledTimes(1);
    });

    it('go on for who is still there, and are of what they may see by then', async () => {
      const heard: string[] = [];
      const news = await listen();
      void news
        .body!.pipeThrough(new TextDecoderStream())
        .pipeTo(new WritableStream({ write: (text) => void heard.push(text) }));
      asked.mockResolvedValueOnce({ sub: 'mai', role: 'operator', offices: [] });

      jest.advanceTimersByTime(20_000);

      await eventually(async () => {
        await database.owner.query(
          `insert into bus.log (lane, id, topic, key, envelope) values (0, gen_random_uuid(), 'requests', gen_random_uuid(), '{}')`,
        );
        expect(heard.join('')).toContain('{"topics":["parked","sync","health"],"dossiers":[]}');
      });
      expect(heard.join('')).toContain(': còn đây');
    });
  });
});
