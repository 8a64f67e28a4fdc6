import fc from 'fast-check';
import { addWorkingTime, nextOpenSession, resumeAppointment, toCalendar, workingMinutesBetween } from './index.js';

const off = ['2025-01-01', '2025-01-27', '2025-04-30', '2025-05-01', '2025-05-02'];
const calendar = toCalendar([
  {
    year: 2025,
    off: off.map((date) => ({ date, name: 'Nghỉ', decision: 'Thông báo' })),
    makeUp: [{ date: '2025-04-26', name: 'Làm bù', decision: 'Thông báo' }],
  },
]);
const at = (local: string) => new Date(`${local}:00+07:00`);
const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
const add = (from: Date, minutes: number) => addWorkingTime(calendar, from, minutes);
const between = (a: Date, b: Date) => workingMinutesBetween(calendar, a, b);

/** Any minute of January to August, so that three spans still end in the year. */
const minute = fc.integer({ min: 0, max: 240 * 24 * 60 }).map((minutes) => later(at('2025-01-01T00:00'), minutes));
const span = fc.integer({ min: 0, max: 20 * 480 });

/** Said from the law's side, without the code under test. */
function isOpen(instant: Date): boolean {
  const [date = '', time = ''] = new Date(instant.getTime() + 7 * 3_600_000).toISOString().split('T');
  const weekday = new Date(date).getUTCDay();
  const worked = date === '2025-04-26' || (weekday > 0 && weekday < 6 && !off.includes(date));
  const clock = time.slice(0, 5);
  return worked && ((clock >= '07:00' && clock <= '11:30') || (clock >= '13:30' && clock <= '17:00'));
}

describe('the working-time line', () => {
  it('gives back what was added', () => {
    fc.assert(
      fc.property(minute, span, (from, minutes) => {
        expect(between(from, add(from, minutes))).toBe(minutes);
      }),
    );
  });

  it('adds in two parts what it adds at once', () => {
    fc.assert(
      fc.property(minute, span, span, (from, a, b) => {
        expect(add(add(from, a), b)).toEqual(add(from, a + b));
      }),
    );
  });

  it('ends later the later it starts and the longer it runs', () => {
    fc.assert(
      fc.property(minute, span, span, span, (from, wait, minutes, more) => {
        expect(+add(later(from, wait), minutes + more)).toBeGreaterThanOrEqual(+add(from, minutes));
      }),
    );
  });

  it('never ends in closed time, nor before it began', () => {
    fc.assert(
      fc.property(minute, span, (from, minutes) => {
        const end = add(from, minutes);

        expect(isOpen(end)).toBe(true);
        expect(+end).toBeGreaterThanOrEqual(+from);
      }),
    );
  });

  it('counts exactly the open minutes', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 3 * 24 * 60 }), (from, minutes) => {
        const begun = Array.from({ length: minutes }, (_, index) => later(from, index));
        const open = begun.filter((start) => isOpen(start) && isOpen(later(start, 1)));

        expect(between(from, later(from, minutes))).toBe(open.length);
      }),
      { numRuns: 30 },
    );
  });

  it('opens next at the first open minute', () => {
    fc.assert(
      fc.property(minute, (instant) => {
        const next = nextOpenSession(calendar, instant);

        expect(isOpen(next)).toBe(true);
        expect(between(instant, next)).toBe(0);
        expect(+next === +instant).toBe(isOpen(instant));
      }),
    );
  });
});

describe('a pause', () => {
  it('leaves as much working time after it as was left before it', () => {
    fc.assert(
      fc.property(minute, span, span, (pausedAt, paused, left) => {
        const due = add(pausedAt, left);
        const resumedAt = later(pausedAt, paused);

        const moved = resumeAppointment(calendar, due, pausedAt, resumedAt);

        expect(between(resumedAt, moved)).toBe(left);
        expect(+moved).toBeGreaterThanOrEqual(+due);
      }),
    );
  });
});
