import { loadOrganisation, readYamlFolder, type Office } from '#procedures';
import { toCalendar } from '#working-time';
import { quietDesks } from './quiet-desks.js';

const calendar = toCalendar(readYamlFolder('procedures/calendars').map(({ content }) => content));
const desk = loadOrganisation('procedures').offices.find(({ code }) => code === 'H55.901')!;
const quiet = (lastAt: string | undefined, now: string, change: Partial<Office> = {}) =>
  quietDesks(
    {
      offices: [{ ...desk, ...change }],
      last: new Map(lastAt ? [[desk.code, new Date(`${lastAt}+07:00`)]] : []),
      calendar,
      quietAfterHours: 8,
    },
    new Date(`${now}+07:00`),
  );

describe('a desk is quiet', () => {
  it('when nothing was recorded for so many of its open hours, and says since when', () => {
    expect(quiet('2026-11-02T16:00', '2026-11-03T16:00')).toMatchObject([
      { code: 'H55.901', openHours: 8, lastAt: new Date('2026-11-02T09:00:00Z') },
    ]);
  });

  it('when it never recorded anything', () => {
    expect(quiet(undefined, '2026-11-03T16:00')).toMatchObject([{ lastAt: null }]);
  });

  it('after as long as its own data say', () => {
    expect(quiet('2026-11-02T16:00', '2026-11-03T16:00', { counter: { quietAfterHours: 9 } })).toEqual([]);
    expect(quiet('2026-11-02T16:00', '2026-11-03T09:00', { counter: { quietAfterHours: 3 } })).toHaveLength(1);
  });
});

describe('a desk is not quiet', () => {
  it.each([
    ['at night', '2026-11-02T17:00', '2026-11-03T07:00'],
    ['over a weekend', '2026-11-06T16:30', '2026-11-09T08:00'],
    ['over the new year’s holidays', '2026-02-13T16:30', '2026-02-23T08:00'],
    ['at lunch', '2026-11-02T11:30', '2026-11-02T13:30'],
  ])('%s', (_, lastAt, now) => {
    expect(quiet(lastAt, now)).toEqual([]);
  });

  it('where it has no counter, or is no more', () => {
    expect(quiet(undefined, '2026-11-03T16:00', { counter: false })).toEqual([]);
    expect(quiet(undefined, '2026-11-03T16:00', { validTo: '2026-06-30' })).toEqual([]);
  });
});
