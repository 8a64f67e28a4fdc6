import type { Facts, FaultField } from '#contracts';
import { EXPECTED, FACT_KINDS } from './fact-kinds.js';
import type { IntakeFact, Procedure } from './procedure.js';

/** What reception still lacks or cannot be true, by JSON pointer under `/facts`; never repeats what was entered. */
export function checkFacts(procedure: Procedure, facts: Facts): readonly FaultField[] {
  return Object.entries(procedure.facts).flatMap(([name, fact]) => checkFact(name, fact, facts[name]));
}

function checkFact(name: string, { label, kind, required }: IntakeFact, value: unknown): readonly FaultField[] {
  if (value === undefined || value === null || value === '') {
    return required ? [{ pointer: `/facts/${name}`, detail: `Thiếu ${label}`, code: 'missing', of: label }] : [];
  }
  const { error } = FACT_KINDS[kind].safeParse(value);
  return (error?.issues ?? []).map(({ path }) => ({
    pointer: ['/facts', name, ...path].join('/'),
    detail: `${label}: ${EXPECTED[expectedOf(path.at(-1)) ?? kind]}`,
    code: `expected/${expectedOf(path.at(-1)) ?? kind}`,
    of: label,
  }));
}

const isExpected = (field: PropertyKey | undefined): field is keyof typeof EXPECTED =>
  typeof field === 'string' && Object.hasOwn(EXPECTED, field);
const expectedOf = (field: PropertyKey | undefined) => (isExpected(field) ? field : undefined);
