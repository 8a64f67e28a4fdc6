import { promise, workingMinutesBetween } from '#working-time';
import type { Dossier } from './dossier.js';
import { at, AT_DESK, CALENDAR, CODE, OFFICE, COPY, on, papersOf, TRANSFER } from './examples.js';
import { receiveAtDesk } from './reception.js';
import { receiveSupplement, requestSupplement } from './supplements.js';

const local = (text: string) => new Date(`${text}:00+07:00`);
const DAY_MS = 24 * 60 * 60_000;
const request = { items: ['Bản vẽ'], reason: 'Thiếu bản vẽ' };
const received = (now: Date, procedure = TRANSFER): Dossier =>
  receiveAtDesk(
    undefined,
    { ...AT_DESK, components: papersOf(procedure), facts: { ...AT_DESK.facts, paper: 'Bằng', copies: 1 } },
    { ...at(now), code: CODE, office: OFFICE, procedure },
  ).state;

/** What systems in use get wrong (domain.md §1.5, §3.4). */
describe('mistakes of others that are not ours', () => {
  it('counting a pause in calendar days: over a holiday nobody loses or gains working time', () => {
    const before = received(local('2026-04-20T09:00'));
    const asked = requestSupplement(before, request, at(local('2026-04-24T09:00'))).state;
    const supplementId = asked.supplements[0]!.id;
    const brought = receiveSupplement(asked, { supplementId, components: [] }, at(local('2026-05-04T09:00'))).state;
    const elapsedDays = (+local('2026-05-04T09:00') - +local('2026-04-24T09:00')) / DAY_MS;
    const theirs = new Date(Date.parse(before.clock.appointmentAt!) + (elapsedDays - 1) * DAY_MS);

    expect(brought.clock.appointmentAt).toBe(local('2026-05-15T17:00').toISOString());
    expect(theirs > new Date(brought.clock.appointmentAt!)).toBe(true);
    expect(
      workingMinutesBetween(CALENDAR, new Date(before.clock.appointmentAt!), new Date(brought.clock.appointmentAt!)),
    ).toBe(workingMinutesBetween(CALENDAR, local('2026-04-24T09:00'), local('2026-05-04T09:00')));
  });

  it('not knowing make-up Saturdays', () => {
    expect(promise(CALENDAR, local('2026-08-21T09:00'), { workingDays: 1 }).at).toEqual(local('2026-08-22T17:00'));
  });

  it('adding seven hours by hand: what is filed at half past midnight in UTC is filed that morning', () => {
    expect(promise(CALENDAR, new Date('2026-06-14T23:30:00.000Z'), { workingDays: 1 }).at).toEqual(
      local('2026-06-16T17:00'),
    );
  });

  it('promising a day off, or no day at all', () => {
    for (const procedure of [TRANSFER, COPY])
      for (let day = 0; day < 400; day += 7) {
        const { appointmentAt } = received(on(day).now, procedure).clock;

        expect(
          workingMinutesBetween(CALENDAR, new Date(Date.parse(appointmentAt!) - 60_000), new Date(appointmentAt!)),
        ).toBe(1);
      }
  });

  it('inventing a date when the deadline cannot be computed', () => {
    expect(() => received(local('2020-12-31T09:00'))).toThrow('calendar/unknown');
  });
});
