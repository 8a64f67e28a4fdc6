import { HubError } from '#contracts';
import { jest } from '@jest/globals';
import { Circuit } from './circuit.js';

const OPTIONS = {
  name: 'land',
  timeoutMs: 1_000,
  openAbovePercent: 50,
  volumeThreshold: 4,
  retryAfterMs: 15_000,
  concurrency: 8,
};
const works = () => Promise.resolve('yes');
const down = () => Promise.reject(new HubError('agency/unavailable'));
const rejects = () => Promise.reject(new HubError('agency/rejected'));

describe('a circuit', () => {
  let circuit: Circuit;
  const fire = (call: () => Promise<unknown>, times = 1) =>
    Promise.allSettled(Array.from({ length: times }, () => circuit.fire(call)));
  const state = () => circuit.reading.circuit;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-06-11T01:00:00Z') });
    circuit = new Circuit(OPTIONS, () => new Date());
  });
  afterEach(() => {
    circuit.stop();
    jest.useRealTimers();
  });

  it('stays closed below its volume, and opens with the call that reaches it', async () => {
    await fire(down, 3);
    const before = state();

    await fire(down);

    expect([before, state(), circuit.budget()]).toEqual(['closed', 'open', 0]);
  });

  it('stays closed while no more than half of the calls fail', async () => {
    for (const call of [works, down, works, down, works, down, works, down]) await fire(call);

    expect(state()).toBe('closed');
  });

  it('lets nothing through while it is open', async () => {
    await fire(down, 4);
    const call = jest.fn(works);

    const [outcome] = await fire(call);

    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'agency/unavailable' } });
    expect(call).not.toHaveBeenCalled();
  });

  it('lets one call through after its rest, then 2, then 4, then all', async () => {
    await fire(down, 4);
    jest.advanceTimersByTime(14_999);
    const budgets = [circuit.budget()];
    jest.advanceTimersByTime(1);

    for (const cohort of [1, 2, 4]) {
      budgets.push(circuit.budget());
      expect(state()).toBe('half-open');
      await fire(works, cohort);
    }

    expect([...budgets, circuit.budget()]).toEqual([0, 1, 2, 4, 8]);
    expect(state()).toBe('closed');
  });

  it('has no more budget for a cohort that has begun', async () => {
    await fire(down, 4);
    jest.advanceTimersByTime(15_000);

    const canary = circuit.fire(works);

    expect(circuit.budget()).toBe(0);
    await canary;
    expect(circuit.budget()).toBe(2);
  });

  it('lets the next cohort through only when all of this one succeeded', async () => {
    await fire(down, 4);
    jest.advanceTimersByTime(15_000);
    await fire(works);

    await fire(works);

    expect([state(), circuit.budget()]).toEqual(['half-open', 1]);
  });

  it('counts calls that still hang against a cohort too', async () => {
    circuit = new Circuit({ ...OPTIONS, timeoutMs: 60_000, concurrency: 4 });
    const hanging = fire(() => new Promise(() => {}), 3);
    for (let n = 0; n < 4; n += 1) await fire(down);
    jest.advanceTimersByTime(15_000);

    await fire(works);

    expect([state(), circuit.budget()]).toEqual(['half-open', 1]);
    await jest.advanceTimersByTimeAsync(60_000);
    await hanging;
  });

  it.each([0, 1, 2])('opens again when one call fails after %i good cohorts', async (good) => {
    await fire(down, 4);
    jest.advanceTimersByTime(15_000);
    for (const cohort of [1, 2].slice(0, good)) await fire(works, cohort);

    await fire(down);

    expect([state(), circuit.budget()]).toEqual(['open', 0]);
    jest.advanceTimersByTime(15_000);
    expect([state(), circuit.budget()]).toEqual(['half-open', 1]);
  });

  it('takes a rejection for an answer, closed or half-open', async () => {
    await fire(rejects, 8);
    const closed = state();
    jest.advanceTimersByTime(11_000);
    await fire(down, 4);
    jest.advanceTimersByTime(15_000);

    await fire(rejects);

    expect([closed, circuit.budget()]).toEqual(['closed', 2]);
  });

  it('gives up on a call that takes too long', async () => {
    const hanging = circuit.fire(() => new Promise(() => {})).catch((error: unknown) => error);

    await jest.advanceTimersByTimeAsync(1_000);

    expect(await hanging).toMatchObject({ code: 'agency/unavailable' });
  });

  it('does not blame the counterparty for a mistake of ours', async () => {
    const outcomes = await fire(() => Promise.reject(new TypeError('oops')), 10);

    expect(outcomes[0]).toMatchObject({ reason: { code: 'hub/failed' } });
    expect(state()).toBe('closed');
  });

  it('gives no budget beyond the calls that may be under way', async () => {
    const calls = fire(() => new Promise(() => {}), 8);

    expect(circuit.budget()).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    await calls;
  });

  it('remembers when the counterparty last answered and last failed', async () => {
    await fire(works);
    jest.advanceTimersByTime(60_000);
    await fire(down);

    expect(circuit.reading).toEqual({
      circuit: 'closed',
      lastSuccessAt: new Date('2026-06-11T01:00:00Z'),
      lastFailureAt: new Date('2026-06-11T01:01:00Z'),
    });
  });
});
