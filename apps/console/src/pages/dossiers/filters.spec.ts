import { addressOf, filtersOf, isNarrowed, toAsked } from './filters.js';

describe('the filters of the list', () => {
  it('are kept in the address, and read back from it', () => {
    const filters = {
      view: 'overdue',
      procedure: '2.000889',
      holder: 'tax',
      channel: 'online',
      clerk: 'mai',
      receivedOn: '2026-11-24',
    } as const;

    expect(filtersOf(new URLSearchParams(addressOf(filters)))).toEqual(filters);
    expect(filtersOf(new URLSearchParams('view=nonsense&receivedOn=today'))).toEqual({ view: 'open' });
  });

  it('ask for open dossiers first, and let a chosen holder stand over that of a view', () => {
    expect(toAsked({ view: 'open' })).toEqual({ open: true });
    expect(toAsked({ view: 'waiting', holder: 'post' })).toEqual({ open: true, holder: 'post' });
    expect(toAsked({ view: 'soon', channel: 'post' })).toEqual({ due: 'soon', channel: 'post' });
    expect(toAsked({ view: 'all', receivedOn: '2026-11-24' })).toEqual({ receivedOn: '2026-11-24' });
    expect(toAsked({ view: 'all', procedure: '2.000889' })).toEqual({ procedure: '2.000889' });
  });

  it('narrow a view as soon as one is set, or a word typed; a view alone does not', () => {
    expect(isNarrowed({ view: 'overdue' }, '')).toBe(false);
    expect(isNarrowed({ view: 'open' }, 'hoang')).toBe(true);
    for (const one of [{ procedure: '2.000889' }, { holder: 'tax' }, { clerk: 'mai' }, { receivedOn: '2026-11-24' }])
      expect(isNarrowed({ view: 'all', ...one }, '')).toBe(true);
  });
});
