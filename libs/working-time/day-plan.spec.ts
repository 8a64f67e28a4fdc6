import { addWorkingTime, promise, toCalendar, workingTimeBetween } from './index.js';

const decision = 'Quyết định thử';
const at = (local: string) => new Date(`${local}:00+07:00`);
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const MORNING = { opens: '07:00', closes: '11:30' };
const AFTERNOON = { opens: '13:30', closes: '17:00' };
const hours = (more: object) => ({ validFrom: '2025-01-01', decision, days: WEEK, sessions: [MORNING], ...more });
const reading = (openings: readonly object[], year: object = {}) =>
  toCalendar([{ year: 2025, off: [], ...year }], undefined, { openings });
const due = (calendar: ReturnType<typeof reading>, receivedAt: string, workingDays: number) =>
  promise(calendar, at(receivedAt), { workingDays }).at;

describe('a working day is a day of the hours in force on it', () => {
  const summer = reading([hours({ validFrom: '2025-06-02', validTo: '2025-08-29' })]);

  it.each([
    ['2025-03-14T09:00', 2, '2025-03-18T17:00', 'before mornings only'],
    ['2025-05-30T09:00', 2, '2025-06-03T11:30', 'under them'],
    ['2025-05-29T09:00', 2, '2025-06-02T11:30', 'into them'],
    ['2025-08-28T09:00', 2, '2025-09-01T17:00', 'out of them'],
  ])('received %s, %i days: due %s (%s)', (receivedAt, workingDays, promised) => {
    expect(due(summer, receivedAt, workingDays)).toEqual(at(promised));
  });

  it('is measured as it was promised, across the change', () => {
    const [closing, monday] = [at('2025-05-29T17:00'), at('2025-06-02T11:30')];

    expect(addWorkingTime(summer, closing, { workingDays: 2 })).toEqual(monday);
    expect(workingTimeBetween(summer, closing, monday)).toEqual({ hours: 12.5, days: 2 });
  });

  it('is not lengthened by hours that begin next year', () => {
    const later = reading([hours({ validFrom: '2026-01-01' })]);

    expect(due(later, '2025-03-14T09:00', 3)).toEqual(at('2025-03-19T17:00'));
  });
});

describe('less than the fullest day of a week is a part of a day', () => {
  it('a Saturday morning that counts is half a day', () => {
    const saturdays = reading([hours({ days: ['saturday'] })]);

    expect(workingTimeBetween(saturdays, at('2025-03-14T17:00'), at('2025-03-15T12:00')).days).toBe(0.5);
    expect(due(saturdays, '2025-03-14T09:00', 1)).toEqual(at('2025-03-17T11:30'));
  });

  it('so is an afternoon off, whatever the weekday would have been', () => {
    const off = [{ date: '2025-03-17', name: 'Nghỉ chiều', decision, open: [MORNING] }];

    expect(due(reading([], { off }), '2025-03-14T09:00', 1)).toEqual(at('2025-03-18T11:30'));
  });

  it('and a promise of half a day left ends at a closing, not inside a session', () => {
    const off = [{ date: '2025-05-30', name: 'Nghỉ chiều', decision, open: [MORNING] }];
    const summer = reading([hours({ validFrom: '2025-06-02' })], { off });

    expect(due(summer, '2025-05-29T09:00', 1)).toEqual(at('2025-06-02T11:30'));
  });

  it('also where a session was added to the day', () => {
    const makeUp = [{ date: '2025-03-15', name: 'Làm bù', decision, open: [MORNING, AFTERNOON] }];
    const mornings = reading([hours({})], { makeUp });

    expect(due(mornings, '2025-03-14T09:00', 1)).toEqual(at('2025-03-15T17:00'));
  });
});
