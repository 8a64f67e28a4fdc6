import { eventually } from '#testing';
import { importJWK, SignJWT } from 'jose';
import { clerkOf } from './given.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

interface Init {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Granted {
  readonly access_token?: string;
  readonly expires_in?: number;
  readonly error?: string;
}

describe('a system of an agency', () => {
  let hub: HubUnderTest;
  let dossierId: string;

  beforeAll(async () => {
    hub = await hubUnderTest({ AGENCIES_AT_DESK: 'land-registry' });
    dossierId = await (await clerkOf(hub)).receive();
  }, 60_000);
  afterAll(() => hub.close());

  const grant = async (client: string, secret: string, kind = 'client_credentials'): Promise<[number, Granted]> => {
    const body = new URLSearchParams({ grant_type: kind, client_id: client, client_secret: secret });
    const answer = await fetch(`${hub.url}/oidc/token`, { method: 'POST', body });
    return [answer.status, (await answer.json()) as Granted];
  };
  const tokenOf = async (client: string): Promise<string> => (await grant(client, hub.secret))[1].access_token!;
  const ask = (token: string, path: string, init: Init = {}): Promise<Response> =>
    fetch(hub.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  const requestsOf = async (client: string): Promise<{ id: string; agency: string }[]> => {
    const { items } = (await (await ask(await tokenOf(client), '/v1/requests')).json()) as { items: [] };
    return items;
  };

  it('gets a token for an hour for its secret, and sees what its agency was asked', async () => {
    const [status, { access_token, expires_in }] = await grant('land-registry', hub.secret);

    expect([status, expires_in]).toEqual([200, 3_600]);
    await eventually(async () => {
      const { items } = (await (await ask(access_token!, '/v1/requests')).json()) as { items: object[] };
      expect(items).toMatchObject([{ id: `${dossierId}/appraise/1`, agency: 'land-registry' }]);
    });
  });

  it.each([
    ['a wrong secret', 'tax', 'wrong', 'client_credentials', [401, 'invalid_client']],
    ['no secret', 'tax', '', 'client_credentials', [401, 'invalid_client']],
    ['a name that nobody was given', 'treasury', undefined, 'client_credentials', [401, 'invalid_client']],
    ['a grant that is for people', 'tax', undefined, 'password', [400, 'unsupported_grant_type']],
  ])('gets no token for %s', async (_, client, secret, kind, [status, error]) => {
    const [said, granted] = await grant(client, secret ?? hub.secret, kind);

    expect([said, granted.error, granted.access_token]).toEqual([status, error, undefined]);
  });

  it('sees nothing of another agency, neither in its list nor by the name of a request', async () => {
    const request = encodeURIComponent(`${dossierId}/appraise/1`);
    const key = { 'idempotency-key': 'x', 'content-type': 'application/json' };
    const answer = {
      method: 'POST',
      headers: key,
      body: '{"outcome":{"kind":"refused","reason":"Không đủ điều kiện"}}',
    };
    await eventually(async () => expect(await requestsOf('land-registry')).toHaveLength(1));

    const token = await tokenOf('tax');

    expect(await requestsOf('tax')).toEqual([]);
    expect((await ask(token, `/v1/requests/${request}`)).status).toBe(404);
    expect((await ask(token, `/v1/requests/${request}/claim`, { method: 'POST' })).status).toBe(404);
    expect((await ask(token, `/v1/requests/${request}/outcome`, answer)).status).toBe(404);
  });

  it('may do what an officer may and nothing else', async () => {
    const token = await tokenOf('tax');

    for (const path of ['/v1/dossiers', `/v1/dossiers/${dossierId}`, '/v1/shipments', '/v1/parked', '/v1/overview'])
      expect([path, (await ask(token, path)).status]).toEqual([path, 403]);
  });

  it('is refused once its token has ended, and when the token is for somebody else’s house or was made by somebody else', async () => {
    const key = await importJWK(hub.issuer.signingKey, 'ES256');
    const now = Math.floor(Date.now() / 1_000);
    const made = (audience: string, endsAt: number) =>
      new SignJWT({ role: 'officer', agency: 'tax' })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'development' })
        .setSubject('tax')
        .setIssuer('https://dev.lien-thong.invalid')
        .setAudience(audience)
        .setIssuedAt(now - 120)
        .setExpirationTime(endsAt)
        .sign(key);
    const good = await made('lien-thong', now + 60);
    const forged = `${good.slice(0, good.lastIndexOf('.'))}.${'A'.repeat(86)}`;
    const statusOf = async (token: string) => (await ask(token, '/v1/requests')).status;

    expect(await statusOf(good)).toBe(200);
    expect(await statusOf(await made('lien-thong', now - 30))).toBe(401);
    expect(await statusOf(await made('elsewhere', now + 60))).toBe(401);
    expect(await statusOf(forged)).toBe(401);
    expect(await statusOf('')).toBe(401);
  });
});
