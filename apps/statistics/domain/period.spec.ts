import { instantsOf, periodNamed, periodsUntil } from './period.js';

describe('a period', () => {
  it.each([
    ['2026-11', 15, '2026-10-15', '2026-11-14'],
    ['2026-01', 15, '2025-12-15', '2026-01-14'],
    ['2026-03', 1, '2026-03-01', '2026-03-31'],
    ['2026-Q1', 15, '2025-12-15', '2026-03-14'],
    ['2026-Q4', 1, '2026-10-01', '2026-12-31'],
    ['2026-H2', 15, '2026-06-15', '2026-12-14'],
    ['2026', 15, '2025-12-15', '2026-12-14'],
    ['2024-02', 1, '2024-02-01', '2024-02-29'],
  ])('%s cut on day %i is %s to %s', (name, cutOffDay, from, to) => {
    expect(periodNamed(name, cutOffDay)).toEqual({ from, to });
  });

  it.each(['2026-13', '2026-Q5', '26-01', 'last month'])('is not called %s', (name) => {
    expect(periodNamed(name, 15)).toBeUndefined();
  });

  it.each([
    ['2026-11-14', 15, '2026-11'],
    ['2026-11-15', 15, '2026-12'],
    ['2026-12-31', 15, '2027-01'],
    ['2026-12-31', 1, '2026-12'],
  ])('that %s lies in, cut on day %i, is offered first: %s', (today, cutOffDay, name) => {
    const periods = periodsUntil(today, cutOffDay);

    expect(periods[0]!.name).toBe(name);
    expect(periods[0]!.from <= today && today <= periods[0]!.to).toBe(true);
    expect(new Set(periods.map((period) => period.name)).size).toBe(periods.length);
  });

  it('lasts from midnight to midnight in Vietnam, and not beyond now', () => {
    const period = { from: '2026-10-15', to: '2026-11-14' };

    expect(instantsOf(period, new Date('2027-01-01T00:00:00Z'))).toEqual({
      from: new Date('2026-10-14T17:00:00Z'),
      to: new Date('2026-11-14T17:00:00Z'),
    });
    expect(instantsOf(period, new Date('2026-11-01T03:00:00Z')).to).toEqual(new Date('2026-11-01T03:00:00Z'));
  });
});
