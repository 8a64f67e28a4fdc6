export type Units = 'then' | 'today';

/** What the address of the reports says. */
export interface Filters {
  /** `2026-11`, `2026-Q4`, `2026`; the reporting month that runs where none is chosen. */
  readonly period: string;
  readonly units: Units;
  /** A snapshot, where the figures are wanted as they were reported. */
  readonly reported?: string | undefined;
}

const PERIOD = /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?$/;

export function filtersOf(search: URLSearchParams, running: string): Filters {
  const period = search.get('period') ?? '';
  const reported = search.get('reported') ?? undefined;
  const units = search.get('units') === 'today' ? 'today' : 'then';
  return { period: PERIOD.test(period) ? period : running, units, ...(reported && { reported }) };
}

export const addressOf = ({ period, units, reported }: Filters): string =>
  `?${new URLSearchParams({ period, ...(units === 'today' && { units }), ...(reported && { reported }) })}`;

/** The parts of a period's name, to be said in words. */
export function partsOf(period: string): { kind: 'month' | 'quarter' | 'year'; year: string; part?: string } {
  const [year = '', part] = period.split('-');
  if (!part) return { kind: 'year', year };
  return part.startsWith('Q') ? { kind: 'quarter', year, part: part.slice(1) } : { kind: 'month', year, part };
}
