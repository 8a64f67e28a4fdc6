import { testApp, type TestApp } from '#testing';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { Allow, Caller, IdempotencyKey, Open, Story, type Actor } from '#platform';

@Controller('spec')
class SpecController {
  @Get('clerk')
  @Allow('clerk')
  clerk(@Caller() caller: Actor): Actor {
    return caller;
  }

  @Get('open')
  @Open('a spec')
  open(): string {
    return 'open';
  }

  @Get('story')
  @Open('a spec')
  story(@Story() story: object): object {
    return story;
  }

  @Get('forgotten')
  forgotten(): string {
    return 'never seen';
  }

  @Post('make')
  @Allow('clerk')
  make(@IdempotencyKey() key: string): string {
    return key;
  }
}

@Module({ controllers: [SpecController] })
class SpecModule {}

describe('the door', () => {
  let spec: TestApp;

  beforeAll(async () => {
    spec = await testApp({ module: SpecModule });
  });
  afterAll(() => spec.close());

  const get = async (url: string, headers = {}) => (await spec.app.inject({ url, headers })).statusCode;

  it('lets a caller in whose role the route allows, and knows who it is', async () => {
    const headers = await spec.as({ role: 'clerk', offices: ['000.00.14.H03'] });

    const answer = await spec.app.inject({ url: '/spec/clerk', headers });

    const known = { sub: 'clerk-1', role: 'clerk', offices: ['000.00.14.H03'] };
    expect(answer.json()).toEqual({ ...known, iat: expect.any(Number) });
  });

  it('is closed without a token, with another role, and where a route forgot to say who may use it', async () => {
    const clerk = await spec.as({ role: 'clerk' });

    expect(await get('/spec/clerk')).toBe(401);
    expect(await get('/spec/clerk', await spec.as({ role: 'postal' }))).toBe(403);
    expect(await get('/spec/forgotten', clerk)).toBe(403);
    expect(await get('/spec/open')).toBe(200);
  });

  it.each([
    ['of the caller', 'desk-7:42', /^desk-7:42$/],
    ['of its own where the caller has none', '', /^[\da-f-]{36}$/],
    ['of its own where the caller’s is no id', 'Nông Thị Mẫu', /^[\da-f-]{36}$/],
  ])(
    'tells every answer under one correlation id, %s, which the events of the call carry too',
    async (_, given, id) => {
      const headers = { 'x-correlation-id': encodeURI(given) };
      const answer = await spec.app.inject({ url: '/spec/story', headers });
      const refusal = await spec.app.inject({ url: '/spec/clerk', headers });

      expect(answer.headers['x-correlation-id']).toMatch(id);
      expect(answer.json()).toEqual({ correlationId: answer.headers['x-correlation-id'] });
      expect(refusal.headers['x-correlation-id']).toMatch(id);
    },
  );

  it('writes a line for every call but probes: its story, route, answer and time, and nothing of what was sent', async () => {
    const lines: unknown[] = [];
    const keep = (line: unknown) => void lines.push(line);
    spec.app.useLogger({ log: keep, warn: keep, error: keep });

    const headers = { authorization: 'Bearer made-up', 'x-correlation-id': 'desk-7' };
    await spec.app.inject({ url: '/spec/clerk/Nông-Thị-Mẫu?name=Nông', headers });
    await spec.app.inject({ url: '/spec/clerk?name=Nông', headers });
    await spec.app.inject({ url: '/health/live' });

    expect(lines).toEqual([
      { correlationId: 'desk-7', method: 'GET', route: undefined, status: 404, ms: expect.any(Number) },
      { correlationId: 'desk-7', method: 'GET', route: '/spec/clerk', status: 401, ms: expect.any(Number) },
    ]);
  });

  it('does not take a token of another issuer', async () => {
    const other = await testApp({ module: SpecModule });
    const headers = await other.as({ role: 'clerk' });
    await other.close();

    expect(await get('/spec/clerk', headers)).toBe(401);
  });

  it('tells every error as problem+json with a code and what to do, in Vietnamese', async () => {
    const headers = await spec.as({ role: 'clerk' });

    const answers = await Promise.all([
      spec.app.inject({ url: '/nowhere' }),
      spec.app.inject({ url: '/spec/make', method: 'POST', headers }),
      spec.app.inject({
        url: '/spec/make',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: '{',
      }),
      spec.app.inject({
        url: '/spec/make',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: `"${'x'.repeat(1100 * 1024)}"`,
      }),
      spec.app.inject({
        url: '/spec/make',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: '{"__proto__": 1}',
      }),
    ]);

    expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual([
      'request/unknown-route',
      'request/idempotency-key-missing',
      'request/malformed',
      'request/too-large',
      'request/malformed',
    ]);
    for (const answer of answers) expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answers[0]!.json()).toMatchObject({
      status: 404,
      title: 'Không có địa chỉ này',
      help: expect.stringContaining('/docs'),
    });
  });
});
