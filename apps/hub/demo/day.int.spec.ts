import { eventually } from '#testing';
import { hubUnderTest, type HubUnderTest } from '../../../test/e2e/hub-under-test.js';
import { readHubConfig } from '../config.js';
import { hasDay, startDay, type Day } from './day.js';

describe('a day at the made-up office', () => {
  let hub: HubUnderTest;
  let day: Day;

  beforeAll(async () => {
    hub = await hubUnderTest();
  }, 60_000);
  afterAll(async () => {
    await day.stop();
    await hub.close();
  });

  const count = async (where: string): Promise<number> =>
    (await hub.database.owner.query<{ count: number }>(`select count(*)::int as count from ${where}`)).rows[0]!.count;

  it('files, works part of it, and leaves part to whoever looks', async () => {
    day = startDay(hub, { SANDBOX_SEED: '1' }, { fileEveryMs: 300, workEveryMs: 20 });

    await eventually(async () => {
      expect(await count(`one_stop.dossier`)).toBeGreaterThan(6);
      expect(await count(`agencies.request where agency = 'commune-committee' and status = 'settled'`)).not.toBe(0);
      expect(await count(`one_stop.dossier where business = 'submitted'`)).not.toBe(0);
    });
  }, 60_000);

  it.each([
    ['a development machine with its own database', {}, true],
    ['where it is not wanted', { DEMO: 'off' }, false],
    ['in a database that was given', { DATABASE_URL: 'postgresql://hub@127.0.0.1/hub' }, false],
    ['without made-up counterparties', { SANDBOX: 'off' }, false],
    ['beside keys of an issuer of yours', { AUTH_JWKS_URL: 'https://id.example/jwks' }, false],
  ])('is there: %s', (_, env, expected) => {
    expect(hasDay(readHubConfig(env))).toBe(expected);
  });
});
