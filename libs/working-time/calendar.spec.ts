import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addWorkingDays, isWorkingDay, toCalendar } from './index.js';

const year2025 = { year: 2025, off: [{ date: '2025-05-02', name: 'Hoán đổi', decision: 'TB 6150' }] };
const makeUp = (date: string) => [{ date, name: 'Làm bù', decision: 'TB 6150' }];

describe('the calendars that ship', () => {
  const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year): unknown =>
    parse(readFileSync(`procedures/calendars/${year}.yaml`, 'utf8')),
  );
  const calendar = toCalendar(years);

  it('have as many working days as the law leaves', () => {
    const perYear = Object.groupBy(calendar.workingDays, (date) => date.slice(0, 4));

    expect(Object.entries(perYear).map(([year, days]) => [year, days?.length])).toEqual([
      ['2021', 250],
      ['2022', 249],
      ['2023', 249],
      ['2024', 251],
      ['2025', 250],
      ['2026', 249],
      ['2027', 249],
    ]);
  });

  it.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('work on the make-up Saturday %s', (saturday) => {
    expect(isWorkingDay(calendar, saturday)).toBe(true);
  });

  it.each(['2021-02-10', '2023-05-03', '2024-04-29', '2025-05-02', '2026-11-24', '2026-11-28'])(
    'rest on %s',
    (date) => {
      expect(isWorkingDay(calendar, date)).toBe(false);
    },
  );
});

describe('counting working days', () => {
  const calendar = toCalendar([year2025]);

  it('does not count the day it starts from, whether that is worked or not', () => {
    expect(addWorkingDays(calendar, '2025-03-14', 1)).toBe('2025-03-17');
    expect(addWorkingDays(calendar, '2025-03-15', 1)).toBe('2025-03-17');
  });

  it('gives the last working day up to a date for 0, and counts back from there', () => {
    expect(addWorkingDays(calendar, '2025-03-16', 0)).toBe('2025-03-14');
    expect(addWorkingDays(calendar, '2025-03-16', -1)).toBe('2025-03-13');
  });

  it.each(['2024-12-31', '2026-01-01'])('knows nothing of %s and says so', (date) => {
    expect(() => isWorkingDay(calendar, date)).toThrow(`calendar/unknown: Chưa có lịch làm việc cho ngày ${date}`);
  });

  it('does not count past the last known year', () => {
    expect(() => addWorkingDays(calendar, '2025-12-31', 1)).toThrow('từ 2025-01-01 đến 2025-12-31');
  });
});

describe('bad calendar data is refused', () => {
  it.each([
    ['a make-up day that is off', { ...year2025, makeUp: makeUp('2025-05-02') }, '2025-05-02 vừa là ngày nghỉ vừa là'],
    ['a make-up day on a weekday', { ...year2025, makeUp: makeUp('2025-04-25') }, '2025-04-25 không rơi vào thứ Bảy'],
    ['a day off twice', { ...year2025, off: [...year2025.off, ...year2025.off] }, '2025-05-02 bị ghi hai lần'],
    ['a day of another year', { ...year2025, year: 2026 }, '2025-05-02 không thuộc năm 2026'],
    ['a day that does not exist', { ...year2025, off: makeUp('2025-02-30') }, 'off[0].date'],
  ])('%s', (_, year, message) => {
    const reading = () => toCalendar([year]);

    expect(reading).toThrow('data/invalid');
    expect(reading).toThrow(message);
  });

  it('a year missing between two others', () => {
    expect(() => toCalendar([year2025, { year: 2027, off: [] }])).toThrow('phải nối tiếp nhau');
  });

  it('no year at all', () => {
    expect(() => toCalendar([])).toThrow('phải nối tiếp nhau');
  });

  it('sessions that overlap', () => {
    const sessions = [
      { opens: '07:00', closes: '11:30' },
      { opens: '11:00', closes: '17:00' },
    ];

    expect(() => toCalendar([year2025], sessions)).toThrow('không chồng nhau');
  });
});
