import fc from 'fast-check';
import { PatienceConfig, toPatience } from './patience.js';
import { nextTry } from './retry-ladder.js';

const { ladderMs } = toPatience(PatienceConfig.parse({}));
const NOW = new Date('2026-06-11T01:00:00Z');
const waits = (attempt: number, random01 = 0) => nextTry(attempt, NOW, ladderMs, random01).getTime() - NOW.getTime();

it('climbs rung by rung and stays on the last', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 50].map((attempt) => waits(attempt) / 1000);

  expect(seconds).toEqual([1, 5, 30, 120, 600, 1800, 1800, 1800]);
});

it('is never earlier than its rung and at most a quarter later', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        expect(waits(attempt, random)).toBeGreaterThanOrEqual(waits(attempt));
        expect(waits(attempt, random)).toBeLessThan(waits(attempt) * 1.25);
      },
    ),
  );
});
