import type { components } from '../../api/generated/schema.js';

export type Shipment = components['schemas']['Shipment'];
type Status = Shipment['status'];

/** What is done with parcels, in the order of a postman's day. */
export const VIEWS = ['fetch', 'deliver', 'collect', 'bring'] as const;
export type View = (typeof VIEWS)[number];

const OF_VIEW: Readonly<
  Record<View, { readonly direction: Shipment['direction']; readonly status: readonly Status[] }>
> = {
  fetch: { direction: 'deliver', status: ['ordered'] },
  deliver: { direction: 'deliver', status: ['with-post', 'in-transit', 'attempt-failed'] },
  collect: { direction: 'collect', status: ['ordered', 'attempt-failed'] },
  bring: { direction: 'collect', status: ['collected', 'in-transit', 'at-desk-door'] },
};
export const OPEN: readonly Status[] = [...new Set(VIEWS.flatMap((view) => OF_VIEW[view].status))];

/** Views in which parcels change hands by a list that both sign; the others are journeys to people's doors. */
export const isHandOver = (view: View): boolean => view === 'fetch' || view === 'bring';

export const viewOf = (search: URLSearchParams): View => VIEWS.find((known) => known === search.get('view')) ?? 'fetch';

/** Where a parcel is dealt with now; nowhere once it is at its end. */
export const placeOf = ({ direction, status }: Pick<Shipment, 'direction' | 'status'>): View | undefined =>
  VIEWS.find((view) => OF_VIEW[view].direction === direction && OF_VIEW[view].status.includes(status));

/** By the way one walks: what lies at one address together. */
export const inOrder = (shipments: readonly Shipment[]): Shipment[] =>
  shipments.toSorted(
    ({ address: a }, { address: b }) => a.commune.localeCompare(b.commune) || a.line.localeCompare(b.line, 'vi'),
  );

/** A code as it is scanned or typed: letters of any size, with or without spaces. */
export const toParcel = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** What somebody pasted of the post's list: a code in each line and, where it has one, the sum to be collected. */
export function toPostList(text: string): { parcel: string; cod?: number }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, code = line, rest = ''] = /^([A-Za-z]{2}[\d ]{9,13}[A-Za-z]{2})(.*)$/.exec(line) ?? [];
      const sum = rest.replaceAll(/\D/g, '');
      return { parcel: toParcel(code), ...(sum && { cod: Number(sum) }) };
    });
}

export const totalsOf = (shipments: readonly Shipment[]) => ({
  parcels: shipments.length,
  documents: shipments.reduce((sum, { documents }) => sum + documents, 0),
  cod: shipments.reduce((sum, { codAmount }) => sum + codAmount, 0),
});
