import type { components } from '../../api/generated/schema.js';

type Facts = components['schemas']['Request']['facts'];

/** The facts that were changed, each whole: what the form does not show of one stays as it is. */
export function changedFacts(before: Facts, typed: Facts): Facts {
  const whole = Object.entries(typed).map(([name, value]) => [name, merged(before[name], value)] as const);
  return Object.fromEntries(
    whole.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  ) as Facts;
}

const isParts = (value: unknown): value is object => typeof value === 'object' && value !== null;
const merged = (before: unknown, typed: unknown): unknown =>
  isParts(before) && isParts(typed) ? { ...before, ...typed } : typed;
