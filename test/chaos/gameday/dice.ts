import { createHash } from 'node:crypto';

/** Chance by a seed: the same seed and name throw the same way again. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  roll(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  pick<T>(of: readonly T[]): T;
  shuffle<T>(all: readonly T[]): T[];
}

export function diceOf(seed: string, name: string): Dice {
  let thrown = 0;
  const roll = () =>
    createHash('sha1')
      .update(`${seed}/${name}/${(thrown += 1)}`)
      .digest()
      .readUInt32BE() /
    2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    roll,
    between,
    pick: (of) => of[between(0, of.length - 1)]!,
    shuffle: (all) =>
      all
        .map((one) => [roll(), one] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, one]) => one),
  };
}
