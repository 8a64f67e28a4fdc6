import { daysBetween, hasWords, toDay, toMoment, toMoney, toPlain, toWorkingTime, toWritten } from './format.js';

describe('what people read', () => {
  it('has the day and hour of the office, whatever the clock of the machine says', () => {
    expect(toMoment('2026-11-24T10:00:00.000Z')).toBe('17:00 24/11/2026');
    expect(toDay('2026-11-24T17:30:00.000Z')).toBe('25/11/2026');
  });

  it('has a day that was picked as it is written here', () => {
    expect(['2026-12-09', '2026-12-09T16:00'].map(toWritten)).toEqual(['09/12/2026', '16:00 09/12/2026']);
  });

  it('has money with dots', () => {
    expect([0, 500, 1_250_000, 1_000_000_000].map(toMoney)).toEqual([
      '0 đồng',
      '500 đồng',
      '1.250.000 đồng',
      '1.000.000.000 đồng',
    ]);
  });

  it('has working time in days of eight hours, and in hours below a day', () => {
    expect(toWorkingTime({ hours: 20, days: 2.5 }, 'vi')).toBe('2,5 ngày');
    expect(toWorkingTime({ hours: 3.5, days: 0.44 }, 'vi')).toBe('3,5 giờ');
    expect(toWorkingTime({ hours: -8, days: -1 }, 'en')).toBe('1 day');
  });

  it('counts days by the calendar of the office', () => {
    const evening = new Date('2026-11-24T16:59:00.000Z');

    expect(daysBetween(evening, new Date('2026-11-24T17:00:00.000Z'))).toBe(1);
    expect(daysBetween(evening, new Date('2026-11-22T17:00:00.000Z'))).toBe(-1);
  });

  it('is found without diacritics', () => {
    expect(toPlain('Đăng ký chuyển nhượng QUYỀN')).toBe('dang ky chuyen nhuong quyen');
    expect(hasWords('Đăng ký chuyển nhượng QUYỀN', 'quyen dang')).toBe(true);
    expect(hasWords('Đăng ký', 'dang quyen')).toBe(false);
  });
});
