import type { components } from '../../api/generated/schema.js';

export type Request = components['schemas']['Request'];
type Status = Request['status'];

/** The groups an officer works by, in the order of urgency. */
export const VIEWS = ['todo', 'overdue', 'waiting', 'deferred', 'answered', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** Nobody else is waited for: the agency itself has to do something. */
const OWN_TURN: readonly Status[] = ['queued', 'accepted', 'parked'];
const OF_VIEW: Readonly<Partial<Record<View, readonly Status[]>>> = {
  todo: OWN_TURN,
  waiting: ['awaiting-supplement', 'awaiting-payment'],
  deferred: ['deferred'],
  answered: ['settled', 'cancelled'],
};

/** What the address of the list says; a dossier's code names nobody. */
export interface Filters {
  readonly view: View;
  readonly code?: string;
}

export function filtersOf(search: URLSearchParams): Filters {
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'todo';
  const code = toCode(search.get('code') ?? '');
  return { view, ...(code && { code }) };
}

/** What may stand in a code, of what was typed. */
export const toCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9.-]/g, '');

export const addressOf = (filters: Filters): string =>
  `?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value && value !== 'todo'))}`;

/** The filters as the API asks for them. */
export const toAsked = ({ view, code }: Filters) => ({
  ...(OF_VIEW[view] && { status: OF_VIEW[view].join(',') }),
  ...(view === 'overdue' && { overdue: 'true' }),
  ...(code && { code }),
});

/** How many there are in a view; ended ones are not counted. */
export function countOf(view: View, counts: components['schemas']['RequestCounts']): number | undefined {
  if (view === 'overdue') return counts.overdue ?? 0;
  if (view === 'answered' || view === 'all') return undefined;
  return OF_VIEW[view]!.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
