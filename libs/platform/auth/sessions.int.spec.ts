import {
  createApplication,
  Allow,
  Caller,
  keysOf,
  PlatformModule,
  SESSIONS,
  type Actor,
  type Sessions,
} from '#platform';
import { Controller, Get, Global, Module, Post, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ORIGIN = 'https://lien-thong.example';
const OWN = { 'sec-fetch-site': 'same-origin' };

@Controller('spec')
@Allow('clerk')
class SpecController {
  @Get()
  look(@Caller() { sub }: Actor): string {
    return sub;
  }

  @Post()
  change(@Caller() { sub }: Actor): string {
    return sub;
  }
}

@Global()
@Module({ controllers: [SpecController] })
class SpecModule {}

async function door(sessions?: Sessions): Promise<NestFastifyApplication> {
  const tokens = { issuer: ORIGIN, audience: 'spec', keys: keysOf({ keys: [] }) };
  const kept = sessions && { providers: [{ provide: SESSIONS, useValue: sessions }], exports: [SESSIONS] };
  const spec: DynamicModule = { module: SpecModule, ...kept };
  const platform = PlatformModule.with({ logLevel: 'silent', tokens });
  const app = await createApplication({ module: PlatformModule, imports: [platform, spec] });
  await app.init();
  return app;
}

describe('a browser at the door', () => {
  const attended: boolean[] = [];
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await door({
      origin: () => ORIGIN,
      async find(id, isAttended) {
        attended.push(isAttended);
        return {
          mai: { sub: 'mai', role: 'clerk', offices: [] } as Actor,
          lan: { sub: 'lan', role: 'postal', offices: [] } as Actor,
        }[id];
      },
    });
  });
  afterAll(() => app.close());

  const call = async (method: 'GET' | 'POST', session: string, headers = {}) => {
    const cookies = { '__Host-lien-thong': session };
    return (await app.inject({ method, url: '/spec', cookies, headers })).statusCode;
  };

  it('is let in by its session, and only where the role of the person may go', async () => {
    expect(await call('GET', 'mai')).toBe(200);
    expect(await call('GET', 'lan')).toBe(403);
    expect(await call('GET', 'ended')).toBe(401);
  });

  it('changes something only from a page of ours', async () => {
    expect(await call('POST', 'mai', OWN)).toBe(201);
    expect(await call('POST', 'mai', { origin: ORIGIN })).toBe(201);
    expect(await call('POST', 'mai', { 'sec-fetch-site': 'cross-site', origin: ORIGIN })).toBe(403);
    expect(await call('POST', 'mai', { 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await call('POST', 'mai', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await call('POST', 'mai')).toBe(403);
  });

  it('does not help a bad token, and a cookie under the name of plain http counts for nothing', async () => {
    const plain = await app.inject({ url: '/spec', cookies: { 'lien-thong': 'mai' } });

    expect(await call('GET', 'mai', { authorization: 'Bearer nonsense' })).toBe(401);
    expect(await call('GET', 'mai', { authorization: 'Basic bWFpOm1haQ==' })).toBe(401);
    expect(plain.statusCode).toBe(401);
  });

  it('says itself when nobody sits before it', async () => {
    attended.length = 0;

    await call('GET', 'mai');
    await call('GET', 'mai', { 'x-unattended': '1' });
    await call('GET', 'mai', { accept: 'text/event-stream' });

    expect(attended).toEqual([true, false, false]);
  });

  it('stays outside where no sessions are kept', async () => {
    const closed = await door();

    const { statusCode } = await closed.inject({
      url: '/spec',
      cookies: { 'lien-thong': 'mai', '__Host-lien-thong': 'mai' },
    });

    expect(statusCode).toBe(401);
    await closed.close();
  });
});
