import type { Facts, FaultField } from '#contracts';
import { EXPECTED, FACT_KINDS } from './fact-kinds.js';
import type { IntakeFact, Procedure } from './procedure.js';

/** What reception still lacks or cannot be true, by JSON pointer under `/facts`; never repeats what was entered. */
export function checkFacts(procedure: Procedure, facts: Facts): readonly FaultField[] {
  return Object.entries(procedure.facts).flatMap(([name, fact]) => checkFact(name, fact, facts[name]));
}

function checkFact(name: string, { label, kind, required }: IntakeFact, value: unknown): readonly FaultField[] {
  if (value === undefined || value === null || value === '') {
    return required ? [{ pointer: `/facts/${name}`, detail: `Thiếu ${label}` }] : [];
  }
  const { error } = FACT_KINDS[kind].safeParse(value);
  return (error?.issues ?? []).map(({ path }) => ({
    pointer: ['/facts', name, ...path].join('/'),
    detail: `${label}: ${expected(path.at(-1)) ?? EXPECTED[kind]}`,
  }));
}

function expected(field: PropertyKey | undefined): string | undefined {
  return Object.entries(EXPECTED).find(([name]) => name === field)?.[1];
}
