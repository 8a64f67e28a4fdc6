/**
 * A value as the one text it has under RFC 8785 (JCS): keys in the order of their UTF-16 units, no spaces, numbers as ECMAScript
 * writes them. Two programs that hold the same figures write the same bytes, so anybody can work the hash out again.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = parts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
