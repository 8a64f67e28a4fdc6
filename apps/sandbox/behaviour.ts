import { chance } from './chance.js';

export const PROFILES = ['calm', 'lively'] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * What becomes of a call. `error`: 500, and `silent`: no answer, both before anything was booked; `lost` and `garbage`:
 * booked, but the answer does not arrive or cannot be read.
 */
export type Mishap = 'none' | 'late' | 'error' | 'lost' | 'garbage' | 'silent';

const PERCENT: readonly (readonly [Mishap, number])[] = [
  ['late', 6],
  ['error', 4],
  ['lost', 3],
  ['garbage', 2],
  ['silent', 1],
];

/** A call that went wrong this often goes well. */
const PATIENCE = 3;

export interface Character {
  readonly profile: Profile;
  readonly seed: string;
  /** Artificial delays are multiplied by it; 0 = none. */
  readonly speed: number;
}

/** What becomes of the `n`th call with this key; `n` counts from 0. */
export function mishapOf({ profile, seed }: Character, counterparty: string, key: string, n: number): Mishap {
  if (profile === 'calm' || n >= PATIENCE) return 'none';
  let rest = chance(seed, counterparty, 'call', key, n) * 100;
  for (const [mishap, percent] of PERCENT) {
    if (rest < percent) return mishap;
    rest -= percent;
  }
  return 'none';
}

/** How a callback travels: how long after the one before it happens, whether it comes twice, or after later ones. */
export interface Travel {
  readonly delayMs: number;
  readonly twice: boolean;
  readonly stray: boolean;
}

export function travelOf({ profile, seed, speed }: Character, counterparty: string, lane: string, n: number): Travel {
  if (profile === 'calm') return { delayMs: 0, twice: false, stray: false };
  const drawn = (what: string) => chance(seed, counterparty, what, lane, n);
  const late = drawn('late') < 0.05 ? 5 : 1;
  return {
    delayMs: speed * late * (300 + 1700 * drawn('delay')),
    twice: drawn('twice') < 0.08,
    stray: drawn('stray') < 0.1,
  };
}

/** "Not yet": the agency says first that it needs longer. */
export function defers({ profile, seed }: Character, counterparty: string, key: string): boolean {
  return profile === 'lively' && chance(seed, counterparty, 'not-yet', key) < 0.1;
}

/** How often the postman finds nobody at home; three times is for good. */
export function failedAttempts({ profile, seed }: Character, order: string): number {
  if (profile === 'calm') return 0;
  const drawn = chance(seed, 'post', 'attempts', order);
  return drawn < 0.03 ? 3 : drawn < 0.08 ? 2 : drawn < 0.2 ? 1 : 0;
}
