import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that depends on nothing but its words: the same run can be had again. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}

export function pick<const Items extends readonly [unknown, ...unknown[]]>(
  items: Items,
  ...words: readonly (string | number)[]
): Items[number] {
  return items[Math.floor(chance(...words) * items.length)] ?? items[0];
}
