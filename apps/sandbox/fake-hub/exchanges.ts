import { readFileSync } from 'node:fs';
import { type CounterpartyName, OFFICES } from '../counterparties.js';

/** Of agencies in the folder of their adapter. */
const folderOf = (of: CounterpartyName): string =>
  of === 'post'
    ? 'apps/postal/examples'
    : of === 'portal' || of === 'feedback'
      ? 'apps/portal/examples'
      : `apps/agencies/adapters/${OFFICES[of].variable.toLowerCase().replaceAll('_', '-')}/examples`;

/** A recorded exchange, as the hub's adapters are tested with. */
export function recorded<T = Record<string, unknown>>(of: CounterpartyName, name: string): T {
  return JSON.parse(readFileSync(`${folderOf(of)}/${name}.json`, 'utf8')) as T;
}

/** The request of a recorded exchange, with some of it changed. */
export function request(of: CounterpartyName, name: string, change: object = {}): Record<string, unknown> {
  return { ...recorded<{ request: Record<string, unknown> }>(of, name).request, ...change };
}

/** Every field a message has, as paths: what two messages of one kind have in common. */
export function shapeOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => shapeOf(one, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
    .toSorted();
}
