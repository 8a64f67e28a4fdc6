import type { Component, Facts } from '#contracts';
import type { Procedure } from './procedure.js';

/** The required papers of which not one original, copy or file was brought. */
export function missingComponents(procedure: Procedure, brought: readonly Component[]): Procedure['components'] {
  const codes = new Set(brought.filter(isThere).map(({ code }) => code));
  return procedure.components.filter(({ code, required }) => required && !codes.has(code));
}

/** What the applicant owes in fees, in whole đồng; a begun copy is a copy. */
export function feesOf({ fees }: Procedure, facts: Facts): number {
  return fees.reduce(
    (total, { amount, per }) => total + amount * (per === undefined ? 1 : Math.ceil(Number(facts[per] ?? 0))),
    0,
  );
}

function isThere({ originals, certified = 0, copies, electronic }: Component): boolean {
  return electronic || originals + certified + copies > 0;
}
