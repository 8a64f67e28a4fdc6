import { addressOf, countOf, filtersOf, toAsked } from './filters.js';

describe('an agency’s list', () => {
  it('is the same list under its address, and under none of it what is to be done', () => {
    expect(filtersOf(new URLSearchParams(addressOf({ view: 'deferred', code: 'H03-0007' })))).toEqual({
      view: 'deferred',
      code: 'H03-0007',
    });
    expect(filtersOf(new URLSearchParams('view=nonsense&code=%25'))).toEqual({ view: 'todo' });
    expect(toAsked({ view: 'todo' })).toEqual({ status: 'queued,accepted,parked' });
  });

  it('counts what is open', () => {
    const counts = { accepted: 3, queued: 1, deferred: 2, overdue: 1 };

    expect(
      (['todo', 'overdue', 'deferred', 'waiting', 'answered'] as const).map((view) => countOf(view, counts)),
    ).toEqual([4, 1, 2, 0, undefined]);
  });
});
