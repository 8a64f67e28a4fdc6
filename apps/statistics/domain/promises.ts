import type { Fact } from './fact.js';

/** No promise can be missed while the clock stands still. */
export const STANDS_STILL = 'infinity';

const held = ({ promises }: Fact): string | undefined => promises.at(-1);

const add = (fact: Fact, at: string, promise: string): Fact => ({
  ...fact,
  promisedAt: [...fact.promisedAt, at],
  promises: [...fact.promises, promise],
});

/** The clock stands still from then on. A promise that was missed before stays missed. */
export function pause(fact: Fact, at: string): Fact {
  const promise = held(fact);
  if (!promise || promise === STANDS_STILL || Date.parse(promise) < Date.parse(at)) return fact;
  return add(fact, at, STANDS_STILL);
}

/** Time runs again, or for the first time, towards that promise. Without one it stands as it stood: another pause is open. */
export function promise(fact: Fact, at: string, promised: string | undefined): Fact {
  if (!promised || isSame(held(fact), promised)) return fact;
  return add(fact, at, promised);
}

/** The promise moved for a reason outside the dossier; while the clock stands still it is told when time runs again. */
export const move = (fact: Fact, at: string, promised: string | undefined): Fact =>
  held(fact) === STANDS_STILL ? fact : promise(fact, at, promised);

const isSame = (one: string | undefined, other: string): boolean =>
  one !== undefined && Date.parse(one) === Date.parse(other);
