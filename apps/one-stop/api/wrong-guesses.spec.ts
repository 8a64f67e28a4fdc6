import { WrongGuesses } from './wrong-guesses.js';

describe('wrong guesses', () => {
  const guesses = (now: () => number, ofAll = 100) => new WrongGuesses({ ofOne: 3, ofAll }, 1_000, now);

  it('are let through a few times for one code, then no more until the time is over', () => {
    let now = 0;
    const wrong = guesses(() => now);

    const tries = Array.from({ length: 4 }, () => {
      const isTooMany = wrong.isTooMany('A');
      wrong.note('A');
      return isTooMany;
    });

    expect(tries).toEqual([false, false, false, true]);
    expect(wrong.isTooMany('B')).toBe(false);
    now = 1_001;
    expect(wrong.isTooMany('A')).toBe(false);
  });

  it('are limited over all codes too: who tries many codes is stopped as well', () => {
    const wrong = guesses(() => 0, 10);
    for (let code = 0; code < 10; code += 1) wrong.note(`code-${code}`);

    expect(wrong.isTooMany('another')).toBe(true);
  });
});
