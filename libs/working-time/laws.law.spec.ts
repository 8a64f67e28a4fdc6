import fc from 'fast-check';
import { addWorkingTime, promise, toCalendar, toLocalDate, workingTimeBetween } from './index.js';

const decision = 'Thông báo';
const morning = [{ opens: '07:00', closes: '11:30' }];
const OFF = ['2025-01-01', '2025-01-27', '2025-04-30', '2025-05-01', '2025-05-02'];
const HALF = ['2025-01-24', '2025-06-12'];
const MAKE_UP = ['2025-04-26'];
/** Half-days, a make-up Saturday, Saturdays that only receive, and one office that works mornings only for a season. */
const calendar = toCalendar(
  [
    {
      year: 2025,
      off: [
        ...OFF.map((date) => ({ date, name: 'Nghỉ', decision })),
        ...HALF.map((date) => ({ date, name: 'Nghỉ chiều', decision, open: morning })),
      ],
      makeUp: MAKE_UP.map((date) => ({ date, name: 'Làm bù', decision })),
    },
  ],
  undefined,
  {
    openings: [
      { offices: ['S.1'], validFrom: '2025-01-01', decision, days: ['saturday'], sessions: morning, counts: false },
      {
        offices: ['S.1'],
        fields: ['DD'],
        validFrom: '2025-03-01',
        validTo: '2025-06-15',
        decision,
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        sessions: morning,
      },
    ],
  },
);
const place = fc.constantFrom(
  calendar,
  calendar.of({ office: 'S.1', field: 'HT' }),
  calendar.of({ office: 'S.1', field: 'DD' }),
);
const from = fc
  .integer({ min: 0, max: 200 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2025-01-01T00:00:00+07:00') + minutes * 60_000));
const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
const hours = fc.integer({ min: 0, max: 200 }).map((quarters) => ({ workingHours: quarters / 4 }));
const days = fc.integer({ min: 0, max: 20 }).map((workingDays) => ({ workingDays }));
const span = fc.oneof(hours, days);
const sum = (a: number, b: number) => a + b;

/** Said from the law's side, without the code under test; only for the calendar that binds everybody. */
function isOpen(instant: Date): boolean {
  const [date = '', time = ''] = new Date(instant.getTime() + 7 * 3_600_000).toISOString().split('T');
  const weekday = new Date(date).getUTCDay();
  const isWorked = MAKE_UP.includes(date) || (weekday > 0 && weekday < 6 && !OFF.includes(date));
  const clock = time.slice(0, 8);
  const isMorning = clock >= '07:00:00' && clock <= '11:30:00';
  const isAfternoon = clock >= '13:30:00' && clock <= '17:00:00';
  return isWorked && (isMorning || (isAfternoon && !HALF.includes(date)));
}

describe('working time in hours and days, over half-days and swaps', () => {
  it('adds in two parts what it adds at once', () => {
    fc.assert(
      fc.property(place, from, hours, hours, (line, start, a, b) => {
        const together = { workingHours: sum(a.workingHours, b.workingHours) };

        expect(addWorkingTime(line, addWorkingTime(line, start, a), b)).toEqual(addWorkingTime(line, start, together));
      }),
    );
    fc.assert(
      fc.property(place, from, days, days, (line, start, a, b) => {
        const together = { workingDays: sum(a.workingDays, b.workingDays) };

        expect(addWorkingTime(line, addWorkingTime(line, start, a), b)).toEqual(addWorkingTime(line, start, together));
      }),
    );
  });

  it('gives back what was added', () => {
    fc.assert(
      fc.property(place, from, hours, days, (line, start, a, b) => {
        expect(workingTimeBetween(line, start, addWorkingTime(line, start, a)).hours).toBe(a.workingHours);
        expect(workingTimeBetween(line, start, addWorkingTime(line, start, b)).days).toBe(b.workingDays);
      }),
    );
  });

  it('is the same back and forth, and adds up along the way', () => {
    fc.assert(
      fc.property(place, from, from, from, (line, a, b, c) => {
        const [ab, bc, ac, ba] = [
          workingTimeBetween(line, a, b),
          workingTimeBetween(line, b, c),
          workingTimeBetween(line, a, c),
          workingTimeBetween(line, b, a),
        ];

        expect(ab.hours + bc.hours).toBeCloseTo(ac.hours, 9);
        expect(ab.days + bc.days).toBe(ac.days);
        expect(ab.hours + ba.hours).toBe(0);
      }),
    );
  });

  it('ends later the later it starts', () => {
    fc.assert(
      fc.property(place, from, fc.nat(10_000), span, (line, start, wait, time) => {
        expect(+addWorkingTime(line, later(start, wait), time)).toBeGreaterThanOrEqual(
          +addWorkingTime(line, start, time),
        );
      }),
    );
  });

  it('never ends in closed time, nor does an appointment', () => {
    fc.assert(
      fc.property(from, span, (start, time) => {
        expect(isOpen(addWorkingTime(calendar, start, time))).toBe(true);
        expect(isOpen(promise(calendar, start, time).at)).toBe(true);
      }),
    );
  });

  it('counts half a day for a day of one session', () => {
    const thursday = new Date('2025-01-23T17:00:00+07:00');

    expect(promise(calendar, thursday, { workingDays: 1 }).at).toEqual(new Date('2025-01-28T11:30:00+07:00'));
    expect(workingTimeBetween(calendar, thursday, new Date('2025-01-24T23:00:00+07:00'))).toEqual({
      hours: 4.5,
      days: 0.5,
    });
  });
});

it('knows Vietnamese time as the time-zone data do, in every year a calendar may have', () => {
  const zoned = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

  fc.assert(
    fc.property(instant, (at) => {
      expect(toLocalDate(at)).toBe(zoned.format(at));
    }),
  );
});
