import { eventually } from '#testing';
import { spawnSync } from 'node:child_process';
import { CookieJar } from './browser.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

describe('the console', () => {
  let hub: HubUnderTest;

  beforeAll(async () => {
    spawnSync(process.execPath, ['scripts/build-console.mjs'], { stdio: 'inherit' });
    hub = await hubUnderTest();
  }, 120_000);
  afterAll(() => hub.close());

  it('is served at every address that belongs to no program, and lets no foreign script in', async () => {
    for (const url of ['/', '/dossiers', '/dossiers/1?tab=papers']) {
      const { statusCode, headers, body } = await hub.app.inject({ url });

      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
      expect(body).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
  });

  it('keeps its files for a year, since a changed file has another name', async () => {
    const { body } = await hub.app.inject('/');
    const [file = ''] = /\/assets\/[\w.-]+\.js/.exec(body) ?? [];

    const { statusCode, headers } = await hub.app.inject({ url: file, headers: { 'accept-encoding': 'br' } });

    expect([statusCode, headers['content-encoding']]).toEqual([200, 'br']);
    expect(headers['cache-control']).toContain('immutable');
  });

  it('is no answer to a program that asks for something unknown', async () => {
    for (const url of ['/v1/nothing', '/auth/nothing', '/health/nothing', '/assets/nothing.js']) {
      const { statusCode, headers } = await hub.app.inject({ url });

      expect([url, statusCode, headers['content-type']]).toEqual([url, 404, 'application/problem+json; charset=utf-8']);
    }
  });

  it('gives no file but its own', async () => {
    const { statusCode } = await hub.app.inject('/assets/..%2f..%2f..%2fpackage.json');

    expect(statusCode).toBe(422);
  });

  it('hears what changes in its own office, and in no other', async () => {
    const heardBy = async (person: string) => {
      const jar = new CookieJar(hub.url);
      await jar.signIn(person);
      const stream = (await jar.fetch('/v1/live')).body!.pipeThrough(new TextDecoderStream());
      let heard = '';
      void stream.pipeTo(new WritableStream({ write: (text) => void (heard += text) })).catch(() => {});
      return () => heard;
    };
    const [own, other] = [await heardBy('can-bo-mot-cua'), await heardBy('can-bo-mot-cua-na-phac')];

    await eventually(async () => {
      await hub.sandbox!.file({ dossiers: 1, seed: 'live' });
      expect(own()).toContain('event: change');
    });

    expect(own()).toMatch(/"dossiers":\["[\da-f-]{36}"/);
    expect(other()).not.toContain('event: change');
  });
});
