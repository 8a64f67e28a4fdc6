import fc from 'fast-check';
import { defers, failedAttempts, mishapOf, type Character, travelOf } from './behaviour.js';
import { SCRIPTS, scriptOf } from './script.js';

const lively: Character = { seed: '7', speed: 1, profile: 'lively' };
const keys = Array.from({ length: 2000 }, (_, n) => `k${n}`);

it('draws the same for the same seed, counterparty, key and number', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(10), (seed, key, n) => {
      const character = { ...lively, seed };

      expect(mishapOf(character, 'tax', key, n)).toBe(mishapOf({ ...character }, 'tax', key, n));
      expect(travelOf(character, 'tax', key, n)).toEqual(travelOf({ ...character }, 'tax', key, n));
    }),
  );
});

it('shows every mishap in a lively run, and another seed shows others', () => {
  const drawn = keys.map((key) => mishapOf(lively, 'tax', key, 0));
  const others = keys.map((key) => mishapOf({ ...lively, seed: '8' }, 'tax', key, 0));

  expect(new Set(drawn)).toEqual(new Set(['none', 'late', 'error', 'lost', 'garbage', 'silent']));
  expect(others).not.toEqual(drawn);
});

it('lets every call succeed in the end', () => {
  const drawn = keys.map((key) => mishapOf(lively, 'tax', key, 3));

  expect(new Set(drawn)).toEqual(new Set(['none']));
});

it('doubles, delays and shuffles some callbacks, and none of a calm counterparty', () => {
  const travels = keys.map((key) => travelOf(lively, 'post', key, 0));
  const calm = keys.map((key) => travelOf({ ...lively, profile: 'calm' }, 'post', key, 0));

  expect(travels.some(({ twice }) => twice) && travels.some(({ stray }) => stray)).toBe(true);
  expect(calm.every(({ delayMs, twice, stray }) => delayMs === 0 && !twice && !stray)).toBe(true);
});

it('delays nothing at speed 0', () => {
  const travels = keys.map((key) => travelOf({ ...lively, speed: 0 }, 'post', key, 0));

  expect(travels.every(({ delayMs }) => delayMs === 0)).toBe(true);
});

it('finds nobody at home up to three times, and sometimes needs longer than it was given', () => {
  const attempts = keys.map((key) => failedAttempts(lively, key));

  expect(new Set(attempts)).toEqual(new Set([0, 1, 2, 3]));
  expect(keys.some((key) => defers(lively, 'tax', key))).toBe(true);
});

it('plays every script, each about as often as it says', () => {
  const played = keys.map((key) => scriptOf('7', key));

  for (const { script, percent } of SCRIPTS) {
    const share = (100 * played.filter((one) => one === script).length) / keys.length;
    expect(Math.abs(share - percent)).toBeLessThan(4);
  }
});
