import type { Outcome } from '#contracts';

/** The number of the document that came with an answer, as its issuer counts: numbers begin anew every year. */
export function issuedWith(outcome: Outcome | undefined): string | undefined {
  if (outcome?.kind !== 'done') return undefined;
  const { number, date } = (outcome.facts['document'] ?? {}) as { readonly number?: unknown; readonly date?: unknown };
  return typeof number === 'string' && typeof date === 'string' ? `${number} ${date.slice(0, 4)}` : undefined;
}
