import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { endOfDays, promise, resumeAppointment, toCalendar } from './index.js';

const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year): object =>
  parse(readFileSync(`procedures/calendars/${year}.yaml`, 'utf8')),
);
const calendar = toCalendar(years);
const at = (local: string) => new Date(`${local}:00+07:00`);

describe('an appointment in working days', () => {
  it.each([
    ['2021-02-05T09:00', 3, '2021-02-17T17:00', 'Tết 10–16/2'],
    ['2021-04-29T09:00', 3, '2021-05-06T17:00', '30/4, the weekend and 3/5 off'],
    ['2025-04-25T09:00', 3, '2025-04-29T17:00', 'Saturday 26/4 is worked'],
    ['2025-04-30T20:00', 1, '2025-05-06T17:00', 'filed on a holiday: received at the next opening'],
    ['2026-11-23T09:00', 1, '2026-11-25T17:00', '24/11 is a new holiday'],
    ['2023-08-31T09:00', 2, '2023-09-06T17:00', '1/9 and 4/9 off'],
    ['2025-03-14T17:00', 1, '2025-03-17T17:00', 'the closing minute still counts as received that day'],
    ['2025-03-14T17:01', 1, '2025-03-18T17:00', 'a minute later counts as received on Monday'],
    ['2025-03-14T12:00', 1, '2025-03-17T17:00', 'the noon break belongs to the day'],
    ['2025-03-14T05:00', 1, '2025-03-17T17:00', 'so does the early morning'],
  ])('received %s, %i days: due %s (%s)', (receivedAt, workingDays, due) => {
    expect(promise(calendar, at(receivedAt), { workingDays }).at).toEqual(at(due));
  });

  it('is later where the make-up Saturday is missing from the calendar', () => {
    const withoutMakeUp = toCalendar(years.map((year) => ({ ...year, makeUp: [] })));

    const due = promise(withoutMakeUp, at('2025-04-25T09:00'), { workingDays: 3 }).at;

    expect(due).toEqual(at('2025-05-05T17:00'));
  });

  it('is not called official beyond the known years, nor invented beyond those that are presumed', () => {
    expect(promise(calendar, at('2027-12-31T09:00'), { workingDays: 1 })).toMatchObject({ official: false });
    expect(promise(calendar, at('2026-12-30T09:00'), { workingDays: 1 })).toMatchObject({ official: true });
    expect(() => promise(calendar, at('2030-12-31T09:00'), { workingDays: 1 })).toThrow('calendar/unknown');
  });

  it('follows the sessions it is given', () => {
    const mornings = toCalendar(years, [{ opens: '08:00', closes: '12:00' }]);

    const due = promise(mornings, at('2025-03-14T13:00'), { workingDays: 1 }).at;

    expect(due).toEqual(at('2025-03-18T12:00'));
  });
});

describe('an appointment in working hours', () => {
  it.each([
    ['2025-03-14T10:00', 8, '2025-03-17T10:00', 'eight hours are a day'],
    ['2025-03-14T10:00', 2, '2025-03-14T14:00', 'the noon break does not count'],
    ['2025-03-14T07:00', 8, '2025-03-14T17:00', 'a filled day ends at its closing'],
    ['2025-03-14T20:15', 1, '2025-03-17T08:00', 'from the next opening'],
  ])('received %s, %i hours: due %s (%s)', (receivedAt, workingHours, due) => {
    expect(promise(calendar, at(receivedAt), { workingHours }).at).toEqual(at(due));
  });
});

describe('plain days in which somebody is to do their part', () => {
  it.each([
    ['2026-11-27T09:00', 30, '2026-12-28T17:00', 'a last day on a Sunday moves to Monday'],
    ['2026-11-28T01:48', 30, '2026-12-28T17:00', 'asked at night, they end at a closing all the same'],
    ['2026-06-15T09:00', 30, '2026-07-15T17:00', 'days off between count'],
    ['2026-11-23T09:00', 1, '2026-11-25T17:00', 'so does a last day on a holiday move'],
    ['2025-04-25T20:00', 1, '2025-04-26T17:00', 'and a Saturday that is worked does not'],
  ])('from %s, %i days: until %s (%s)', (from, days, until) => {
    expect(endOfDays(calendar, at(from), days)).toEqual(at(until));
  });

  it('do not end on a Saturday that only takes dossiers in', () => {
    const saturday = {
      offices: ['H03.14'],
      validFrom: '2025-01-01',
      decision: 'QĐ',
      days: ['saturday'],
      counts: false,
    };
    const sessions = [{ opens: '07:30', closes: '11:00' }];
    const desk = toCalendar(years, undefined, { openings: [{ ...saturday, sessions }] });

    const until = endOfDays(desk.of({ office: 'H03.14', field: 'DD' }), at('2025-03-14T09:00'), 1);

    expect(until).toEqual(at('2025-03-17T17:00'));
  });
});

describe('an appointment after a pause', () => {
  it.each([
    ['2025-03-14T09:00', '2025-03-14T10:30', '2025-03-21T08:30', 'an hour and a half'],
    ['2025-03-14T11:00', '2025-03-14T14:00', '2025-03-21T08:00', 'only the open part of it'],
    ['2025-03-14T09:00', '2025-03-17T09:00', '2025-03-21T17:00', 'one working day, over a weekend'],
    ['2025-04-25T09:00', '2025-04-28T09:00', '2025-03-24T17:00', 'two days, one of them a make-up Saturday'],
    ['2025-03-14T17:00', '2025-03-17T07:00', '2025-03-20T17:00', 'the weekend alone moves nothing'],
    ['2025-03-15T08:00', '2025-03-16T20:00', '2025-03-20T17:00', 'nor does a pause inside it'],
    ['2025-03-17T09:00', '2025-03-14T09:00', '2025-03-20T17:00', 'nor one that ends before it began'],
  ])('paused %s, resumed %s: due %s (%s)', (pausedAt, resumedAt, due) => {
    expect(resumeAppointment(calendar, at('2025-03-20T17:00'), at(pausedAt), at(resumedAt))).toEqual(at(due));
  });

  it('stays as late as it was at the pause', () => {
    const due = resumeAppointment(calendar, at('2025-03-20T17:00'), at('2025-03-21T09:00'), at('2025-03-21T11:00'));

    expect(due).toEqual(at('2025-03-21T09:00'));
  });
});
