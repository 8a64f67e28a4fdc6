import { readYamlFolder } from '#procedures';
import { toCalendar } from '#working-time';
import { at, AT_DESK, CALENDAR, CODE, OFFICE, DOSSIER_ID, MONDAY, TRANSFER } from './examples.js';
import type { Dossier } from './dossier.js';
import { certifyOutage } from './outage.js';
import { promiseBy, recalculate, takeRecalculation } from './recalculation.js';
import { receiveAtDesk } from './reception.js';
import { asOfToday } from './setting.js';
import { warningsOf } from './warnings.js';

const desk = { code: CODE, office: OFFICE, procedure: TRANSFER };
const received = (now = MONDAY): Dossier => receiveAtDesk(undefined, AT_DESK, { ...at(now), ...desk }).state;
const NOTICE = 'Thông báo nghỉ thêm';
const years = readYamlFolder('procedures/calendars').map(({ content }) => content as { year: number; off: object[] });
const approved = { dossierId: DOSSIER_ID, at: MONDAY.toISOString(), changeId: DOSSIER_ID, why: NOTICE };

describe('a promise into days whose yearly notice is awaited', () => {
  const december = new Date('2026-12-24T02:00:00.000Z');
  const calendarOf2027 = ({ official = false, days = [] as string[] }) =>
    toCalendar(
      years.map((year) =>
        year.year === 2027
          ? {
              ...year,
              official,
              off: [...year.off, ...days.map((date) => ({ date, name: 'Nghỉ thêm', decision: NOTICE }))],
            }
          : year,
      ),
    );

  it('is given, with a warning on the receipt and in every view', () => {
    const { state, events } = receiveAtDesk(undefined, AT_DESK, {
      ...at(december),
      code: CODE,
      office: OFFICE,
      procedure: TRANSFER,
    });

    expect(events[0]).toMatchObject({
      data: { appointmentAt: '2027-01-13T10:00:00.000Z', appointmentTentative: true },
    });
    expect(warningsOf(state).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Ngày hẹn 13\/01\/2027 là tạm tính vì chưa có thông báo/),
    ]);
  });

  it('is given even beyond the last known year', () => {
    const { state } = receiveAtDesk(undefined, AT_DESK, {
      ...at(new Date('2027-12-31T02:00:00.000Z')),
      code: CODE,
      office: OFFICE,
      procedure: TRANSFER,
    });

    expect(state.clock).toMatchObject({ appointmentAt: '2028-01-19T10:00:00.000Z', tentative: true });
  });

  it('is firm, unasked, once the notice is there and gives the same day', () => {
    const promised = received(december);
    const noticed = calendarOf2027({ official: true });

    const [before, after] = [CALENDAR, noticed].map((calendar) => asOfToday(promised, { calendar }));

    expect(before).toBe(promised);
    expect(after?.clock.tentative).toBeUndefined();
    expect([warningsOf(promised), warningsOf(after!)].map(({ length }) => length)).toEqual([1, 0]);
    expect(after?.clock.appointmentAt).toBe(promised.clock.appointmentAt);
  });

  it('stays tentative where the notice would move it, until a person approved', () => {
    const promised = received(december);
    const calendar = calendarOf2027({ official: true, days: ['2027-01-04'] });
    const without = calendarOf2027({ official: true });
    const { clock } = asOfToday(promised, { calendar });
    const now = new Date('2026-12-25T02:00:00.000Z');
    const outage = { certificate: 'XN-12/2026', to: '2026-12-24T10:00:00.000Z' };

    const change = recalculate(clock, TRANSFER, without, calendar);
    const resumed = certifyOutage(
      promised,
      { ...outage, from: '2026-12-24T06:30:00.000Z' },
      { ...at(now), calendar },
    ).state;
    const [oldAt, newAt] = ['2027-01-13T10:00:00.000Z', '2027-01-14T10:00:00.000Z'];
    const moved = takeRecalculation(promised, { ...approved, oldAt, newAt }, { ...at(december), calendar }).state;

    expect([clock, resumed.clock].map(({ tentative }) => tentative)).toEqual([true, true]);
    expect(change).toEqual({ oldAt, newAt });
    expect(moved.clock).toMatchObject({ appointmentAt: newAt });
    expect(warningsOf(moved)).toEqual([]);
  });

  it('may be moved by the notice it waited for, also where days that were only expected are gone from the data', () => {
    const { clock } = received(december);
    const expected = calendarOf2027({ days: ['2027-01-04'] });
    const promised = { ...clock, appointmentAt: promiseBy(expected, TRANSFER, clock).toISOString() };
    const without = calendarOf2027({ official: true });
    const noticed = calendarOf2027({ official: true, days: ['2027-01-06', '2027-01-07'] });

    expect(recalculate(promised, TRANSFER, without, noticed)).toMatchObject({ newAt: '2027-01-15T10:00:00.000Z' });
    expect(recalculate({ ...promised, tentative: false }, TRANSFER, without, noticed)).toBe('unexplained');
    expect(recalculate(promised, TRANSFER, noticed, noticed)).toBe('unexplained');
  });

  it('is no matter for a promise within the year', () => {
    expect(received().clock.tentative).toBeUndefined();
    expect(warningsOf(received())).toEqual([]);
  });
});
