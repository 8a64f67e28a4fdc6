import { CookieJar } from './browser.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

describe('signing in', () => {
  let hub: HubUnderTest;

  beforeAll(async () => {
    hub = await hubUnderTest();
  }, 60_000);
  afterAll(() => hub.close());

  const browser = () => new CookieJar(hub.url);

  it('asks in Vietnamese who it is, without a password, and explains every role', async () => {
    const { answer } = await browser().follow('/auth/sign-in');

    const page = await answer.text();

    for (const role of [
      'Cán bộ một cửa',
      'Lãnh đạo văn phòng',
      'Cán bộ địa chính',
      'Cán bộ thuế',
      'Nhân viên bưu điện',
      'Quản trị vận hành',
    ])
      expect(page).toContain(role);
    expect(page).not.toContain('type="password"');
  });

  it('leads to the page that was wanted, with a session of that person', async () => {
    const { url, answer } = await browser().signIn('can-bo-mot-cua', '/auth/me?from=list');

    expect(url).toBe(`${hub.url}/auth/me?from=list`);
    expect(await answer.json()).toEqual({
      sub: 'can-bo-mot-cua',
      name: 'Lộc Thị Mai',
      role: 'clerk',
      offices: ['000.00.14.H03'],
      iat: expect.any(Number),
    });
  });

  it('leads nowhere but to this host', async () => {
    const led = await Promise.all(
      [
        'https://elsewhere.example/',
        '//elsewhere.example/',
        String.raw`/\elsewhere.example`,
        '/.//elsewhere.example',
        'javascript:alert(1)',
      ].map(async (to) => (await browser().signIn('can-bo-mot-cua', to)).url),
    );

    expect(new Set(led.map((url) => new URL(url).origin))).toEqual(new Set([hub.url]));
  });

  it('gives a new session each time, ends the one before, and leaves no token in the browser', async () => {
    const one = browser();
    await one.signIn('can-bo-mot-cua');
    const first = one.cookies.get('lien-thong');
    await one.signIn('lanh-dao');

    const me = await (await one.fetch('/auth/me')).json();
    const old = await fetch(`${hub.url}/auth/me`, { headers: { cookie: `lien-thong=${first}` } });

    expect(me).toMatchObject({ role: 'head' });
    expect(old.status).toBe(401);
    expect([...one.cookies.values()].filter((value) => value.startsWith('eyJ') && value.includes('.'))).toEqual([]);
  });

  it('ends at sign-out, for whoever still has the cookie', async () => {
    const one = browser();
    await one.signIn('can-bo-mot-cua');
    const kept = one.cookies.get('lien-thong');

    const answer = await one.fetch('/auth/sign-out', { method: 'POST' });
    const after = await fetch(`${hub.url}/auth/me`, { headers: { cookie: `lien-thong=${kept}` } });

    expect(await answer.json()).toEqual({ next: `${hub.url}/signed-out` });
    expect(one.cookies.has('lien-thong')).toBe(false);
    expect(after.status).toBe(401);
  });

  it('is refused to who did not begin it in this browser, or says something else than was asked', async () => {
    const mine = browser();
    const other = browser();
    const chooser = await mine.follow('/auth/sign-in');
    await other.follow('/auth/sign-in');
    let step = await mine.fetch(chooser.url, { method: 'POST', body: new URLSearchParams({ person: 'quan-tri' }) });
    while (!step.headers.get('location')!.includes('/auth/callback'))
      step = await mine.fetch(step.headers.get('location')!);
    const callback = step.headers.get('location')!;

    const led = [
      (await browser().fetch(callback)).headers.get('location'),
      (await other.fetch(callback)).headers.get('location'),
      (await mine.fetch(callback.replace(/code=[^&]+/, 'code=made-up'))).headers.get('location'),
    ];

    expect(led).toEqual(Array(3).fill('/signed-out?why=auth/sign-in-failed'));
  });

  it('is not needed by systems: they get tokens of their own', async () => {
    await hub.sandbox!.file({ dossiers: 1, seed: 'sign-in' });

    expect(hub.sandbox!.recount()).toMatchObject({ filed: 1 });
  });
});

describe("beside an issuer of one's own", () => {
  let hub: HubUnderTest;

  beforeAll(async () => {
    hub = await hubUnderTest({
      OIDC_ISSUER: 'http://127.0.0.1:9/realms/none',
      OIDC_CLIENT_SECRET: 'sixteen-characters-or-more',
      AUTH_JWKS_URL: 'http://127.0.0.1:9/keys',
      PUBLIC_URL: 'http://127.0.0.1:9',
    });
  }, 60_000);
  afterAll(() => hub.close());

  it('the development provider is not there, its tokens count for nothing, and who cannot be asked lets nobody in', async () => {
    const made = await hub.issuer.tokenFor({ sub: 'mai', role: 'clerk', offices: [] });
    const ask = async (url: string, headers = {}) => (await hub.app.inject({ url, headers })).statusCode;

    expect(await ask('/oidc/.well-known/openid-configuration')).toBe(404);
    expect(await ask('/auth/me')).toBe(401);
    expect(await ask('/auth/me', { authorization: `Bearer ${made}` })).toBe(401);
    expect(await ask('/auth/sign-in', { host: '127.0.0.1:9' })).toBe(503);
  });
});
