/** Places of texts that PostgreSQL cannot keep: with a zero byte, or half a character. */
export function unstorable(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorable(inner, `${pointer}/${name}`));
}
