import type { components } from '../../api/generated/schema.js';

export type Counts = components['schemas']['DossierCounts'];
export type View = keyof Counts | 'all';

export const CHANNELS = ['desk', 'online', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The groups a desk works by, in the order of urgency. */
export const VIEWS: readonly View[] = ['open', 'overdue', 'soon', 'submitted', 'waiting', 'finished', 'all'];

/** What the address of the list says; words are not there, since they may be somebody's name. */
export interface Filters {
  readonly view: View;
  readonly procedure?: string;
  readonly holder?: string;
  readonly channel?: Channel;
  /** Who took it in, by login. */
  readonly clerk?: string;
  /** A day at the office, as `2026-11-24`. */
  readonly receivedOn?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

export function filtersOf(search: URLSearchParams): Filters {
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'open';
  const [procedure, holder] = [search.get('procedure'), search.get('holder')];
  const channel = CHANNELS.find((known) => known === search.get('channel'));
  const [clerk, day] = [search.get('clerk'), search.get('receivedOn')];
  return {
    view,
    ...(procedure && { procedure }),
    ...(holder && { holder }),
    ...(channel && { channel }),
    ...(clerk && { clerk }),
    ...(day && DAY.test(day) && { receivedOn: day }),
  };
}

export const addressOf = (filters: Filters): string =>
  `?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== 'open'))}`;

/** Whether fewer are asked for than a view has: an empty list then teaches another thing. */
export const isNarrowed = (filters: Filters, words: string): boolean => words !== '' || Object.keys(filters).length > 1;

interface Asked {
  readonly open?: boolean;
  readonly business?: string[];
  readonly due?: 'overdue' | 'soon';
  readonly holder?: string;
  readonly procedure?: string;
  readonly channel?: Channel;
  readonly clerk?: string;
  readonly receivedOn?: string;
}

const OF_VIEW: Readonly<Record<View, Asked>> = {
  open: { open: true },
  overdue: { due: 'overdue' },
  soon: { due: 'soon' },
  submitted: { open: true, business: ['submitted'] },
  waiting: { open: true, holder: 'applicant' },
  finished: { open: true, business: ['finished'] },
  all: {},
};

/** The filters as the API asks for them. */
export const toAsked = ({ view, procedure, holder, channel, clerk, receivedOn }: Filters): Asked => ({
  ...OF_VIEW[view],
  ...(procedure && { procedure }),
  ...(holder && { holder }),
  ...(channel && { channel }),
  ...(clerk && { clerk }),
  ...(receivedOn && { receivedOn }),
});
