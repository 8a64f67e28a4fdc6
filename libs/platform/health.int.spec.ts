import { testApp, type TestApp } from '#testing';
import { connect, HealthRegistry } from '#platform';

describe('a service whose PostgreSQL is away', () => {
  let spec: TestApp;

  beforeAll(async () => {
    spec = await testApp();
    spec.app.get(HealthRegistry).databases.set('one-stop', connect('postgresql://nobody@127.0.0.1:9/none', 'none'));
  });
  afterAll(() => spec.close());

  it.each(['/health/ready', '/health'])('is not ready and says which: %s', async (url) => {
    const answer = await spec.app.inject({ url });

    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ status: 'error', details: { 'postgres:one-stop': { status: 'down' } } });
  });

  it('lives all the same', async () => {
    expect((await spec.app.inject({ url: '/health/live' })).statusCode).toBe(200);
  });
});
