/** Deeper than any record of any counterparty. */
const DEPTH = 8;

/** Every text of a record with the name of its field, as far down as records go. */
export function* textsIn(value: unknown, depth = 0): Generator<[name: string, text: string]> {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string') yield [name, inner];
    else yield* textsIn(inner, depth + 1);
  }
}
