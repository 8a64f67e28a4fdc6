import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { once } from 'node:events';
import { connect } from 'node:net';
import { OneStopModule } from '../one-stop.module.js';
import { LiveController } from './live.controller.js';

describe('live news', () => {
  let database: TestDatabase;
  let spec: TestApp;

  beforeEach(async () => {
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }));
    await spec.app.listen(0, '127.0.0.1');
  });
  afterEach(() => database.drop());

  const listen = async (signal?: AbortSignal): Promise<Response> => {
    const headers = await spec.as({ role: 'clerk', offices: ['000.00.14.H03'] });
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
});
