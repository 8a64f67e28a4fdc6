import { request } from './fake-hub/exchanges.js';
import { call, type FakeHub, fakeHub, sandboxFor } from './fake-hub/fake-hub.js';
import { faultSwitch } from './fault-switch.js';
import type { Sandbox } from './sandbox.js';

const order = (mode: 'error' | 'flap', more: { probability?: number; for?: number; times?: number } = {}) => ({
  mode,
  probability: 1,
  ...more,
});

it('is off until it is switched on, and off again after its time or its number of hits', () => {
  let now = 0;
  const hand = faultSwitch(
    () => now,
    () => 0.5,
  );

  expect(hand.meet()).toBeUndefined();
  hand.set(order('error', { times: 1 }));
  expect([hand.meet(), hand.meet()]).toEqual(['error', undefined]);
  hand.set(order('error', { for: 10 }));
  now = 10_000;
  expect(hand.meet()).toBeUndefined();
  hand.set(order('error', { probability: 0.4 }));
  expect(hand.meet()).toBeUndefined();
});

it('flaps: every other call finds the line down', () => {
  const hand = faultSwitch(
    () => 0,
    () => 0,
  );

  hand.set(order('flap'));

  expect([hand.meet(), hand.meet(), hand.meet()]).toEqual(['down', undefined, 'down']);
});

describe('a counterparty that is', () => {
  let hub: FakeHub;
  let sandbox: Sandbox;
  const faults = (mode: string) => call(`${sandbox.urls.landRegistry}/_faults`, { mode });
  const register = () =>
    call(`${sandbox.urls.landRegistry}/TiepNhanHoSo`, request('landRegistry', 'tiep-nhan-ho-so'), 'k1');
  const booked = () =>
    sandbox.books().landRegistry.filter((entry) => entry.kind === 'effect' && entry.call === 'TiepNhanHoSo');

  beforeEach(async () => {
    hub = await fakeHub();
    sandbox = await sandboxFor(hub);
  });
  afterEach(async () => {
    await sandbox.close();
    await hub.close();
  });

  it('down resets the connection and books nothing, until the switch is cleared', async () => {
    await faults('down');

    await expect(register()).rejects.toThrow('fetch failed');
    expect(booked()).toHaveLength(0);

    await fetch(`${sandbox.urls.landRegistry}/_faults`, { method: 'DELETE' });
    expect(await register()).toMatchObject({ Result: 1 });
  });

  it('talking garbage has booked the call all the same', async () => {
    await faults('garbage');

    const answer = await register().catch(() => 'garbage');

    expect(answer).not.toMatchObject({ Result: 1 });
    expect(booked()).toHaveLength(1);
  });

  it('failing answers 500 and books nothing', async () => {
    await faults('error');

    const answer = await register();

    expect(answer).toEqual({ message: 'Lỗi hệ thống' });
    expect(booked()).toHaveLength(0);
  });

  it('silent takes the call and never answers', async () => {
    await faults('silent');

    const asked = fetch(`${sandbox.urls.landRegistry}/TraCuuHoSo`, {
      method: 'POST',
      signal: AbortSignal.timeout(300),
      headers: { 'content-type': 'application/json', 'x-api-key': 'k' },
      body: '{}',
    });

    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
