import { startAfter, toFinding } from './district-time.js';

const HOUR = 3_600_000;
const HELD = 1_000_000_000;

/** PostgreSQL's answer to a question whose way took `tripMs`, by a stopwatch that stood at zero at `start`. */
const reading = (start: number, tripMs: number, share = 0.5) => ({
  askedAt: 500,
  answeredAt: 500 + tripMs,
  saidAt: start + 500 + tripMs * share,
});

describe("the district's time", () => {
  it.each([HOUR, -HOUR])('is what PostgreSQL says, where the machine is %i ms off', (off) => {
    expect(startAfter(HELD, [reading(HELD - off, 2)])).toBe(HELD - off);
  });

  it('goes by the quickest answer: a slow one says little', () => {
    expect(
      startAfter(HELD, [reading(HELD + HOUR, 400, 1), reading(HELD + HOUR, 2), reading(HELD + HOUR, 900, 0)]),
    ).toBe(HELD + HOUR);
  });

  it.each([
    ['within the noise', [reading(HELD + 50, 0)]],
    ['on the way back', [reading(HELD, 30_000, 1)]],
    ['where nothing was answered', []],
  ])('stays as it is for what may have come about %s', (_, readings) => {
    expect(startAfter(HELD, readings)).toBe(HELD);
  });
});

describe("a machine's clock", () => {
  it.each([
    [HOUR, 'degraded', 'nhanh hơn đồng hồ PostgreSQL 3600 giây'],
    [-6_000, 'degraded', 'chậm hơn đồng hồ PostgreSQL 6 giây'],
  ])('that is %i ms ahead is told to operators, with what to do', (ahead, status, words) => {
    const { status: told, facts } = toFinding(ahead);

    expect(told).toBe(status);
    expect(facts?.what).toContain(words);
    expect(facts?.what).toMatch(/chrony/);
  });

  it('is well within a few seconds', () => {
    expect(toFinding(-5_000)).toMatchObject({ name: 'clock', status: 'up', facts: { aheadSeconds: -5 } });
  });
});
