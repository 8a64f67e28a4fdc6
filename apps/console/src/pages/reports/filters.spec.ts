import { addressOf, filtersOf, partsOf } from './filters.js';

it.each([
  ['', { period: '2026-02', units: 'then' }],
  ['period=2025-Q4&units=today', { period: '2025-Q4', units: 'today' }],
  ['period=<script>&units=x', { period: '2026-02', units: 'then' }],
])('reads "%s"', (search, filters) => {
  expect(filtersOf(new URLSearchParams(search), '2026-02')).toEqual(filters);
});

it('keeps in the address what was chosen', () => {
  expect(addressOf({ period: '2025', units: 'today' })).toBe('?period=2025&units=today');
});

it('names the parts of a period', () => {
  expect([partsOf('2026'), partsOf('2026-Q3'), partsOf('2026-07')]).toEqual([
    { kind: 'year', year: '2026' },
    { kind: 'quarter', year: '2026', part: '3' },
    { kind: 'month', year: '2026', part: '07' },
  ]);
});
