import { promise, handOverBy, isWorkingDay, receptionOf, toCalendar } from './index.js';

const at = (local: string) => new Date(`${local}:00+07:00`);
const decision = 'Quyết định thử';
const LAND = { office: 'H03.14', field: 'DD' };
const JUSTICE = { office: 'H03.14', field: 'HT' };
const ELSEWHERE = { office: 'H03.15', field: 'DD' };
const saturday = (more: object = {}) => ({
  offices: ['H03.14'],
  validFrom: '2025-01-01',
  decision,
  days: ['saturday'],
  sessions: [{ opens: '07:30', closes: '11:00' }],
  counts: false,
  ...more,
});
const off = (date: string, more: object = {}) => ({ date, name: 'Nghỉ', decision, ...more });
const reading = (openings: readonly object[], year: object = {}) =>
  toCalendar([{ year: 2025, off: [], ...year }], undefined, { openings });

describe('an office with a Saturday desk', () => {
  const calendar = reading(
    [
      saturday(),
      saturday({
        fields: ['DD'],
        sessions: [
          { opens: '07:30', closes: '11:00' },
          { opens: '13:30', closes: '16:30' },
        ],
      }),
    ],
    {
      off: [off('2025-05-03')],
    },
  );

  it('takes dossiers in then, and counts from the next working day', () => {
    expect(receptionOf(calendar.of(JUSTICE), at('2025-03-15T09:00'))).toEqual(at('2025-03-15T09:00'));
    expect(promise(calendar.of(JUSTICE), at('2025-03-15T09:00'), { workingDays: 1 }).at).toEqual(
      at('2025-03-17T17:00'),
    );
    expect(promise(calendar.of(ELSEWHERE), at('2025-03-15T09:00'), { workingDays: 1 }).at).toEqual(
      at('2025-03-18T17:00'),
    );
  });

  it('counts no hour of it', () => {
    expect(promise(calendar.of(JUSTICE), at('2025-03-15T09:00'), { workingHours: 1 }).at).toEqual(
      at('2025-03-17T08:00'),
    );
  });

  it('promises for the same day what is given at once', () => {
    expect(promise(calendar.of(JUSTICE), at('2025-03-15T09:00'), { workingDays: 0 }).at).toEqual(
      at('2025-03-15T11:00'),
    );
  });

  it('is open longer in one field than in another, and closed on a holiday', () => {
    expect(receptionOf(calendar.of(LAND), at('2025-03-15T14:00'))).toEqual(at('2025-03-15T14:00'));
    expect(receptionOf(calendar.of(JUSTICE), at('2025-03-15T14:00'))).toEqual(at('2025-03-17T07:00'));
    expect(receptionOf(calendar.of(LAND), at('2025-05-03T09:00'))).toEqual(at('2025-05-05T07:00'));
  });
});

describe('a row for one office', () => {
  const flood = off('2025-08-27', { offices: ['H03.14'], open: [{ opens: '07:00', closes: '11:30' }] });
  const calendar = reading([], { off: [flood] });

  it('binds that office alone', () => {
    expect(promise(calendar.of(LAND), at('2025-08-26T09:00'), { workingDays: 1 }).at).toEqual(at('2025-08-28T11:30'));
    expect(promise(calendar.of(ELSEWHERE), at('2025-08-26T09:00'), { workingDays: 1 }).at).toEqual(
      at('2025-08-27T17:00'),
    );
    expect(calendar.of(ELSEWHERE)).toBe(calendar);
  });

  it('may be read as if its decision had not been taken', () => {
    const before = toCalendar([{ year: 2025, off: [flood] }], undefined, { without: [decision] });

    expect(promise(before.of(LAND), at('2025-08-26T09:00'), { workingDays: 1 }).at).toEqual(at('2025-08-27T17:00'));
  });
});

describe('a notice that was taken back', () => {
  const revoked = { decision: 'Thông báo sau', publishedOn: '2025-04-01' };

  it('stays in the data and binds nobody', () => {
    expect(isWorkingDay(reading([], { off: [off('2025-05-02', { revoked })] }), '2025-05-02')).toBe(true);
  });

  it('binds again as if it had not been taken back', () => {
    const year = { year: 2025, off: [off('2025-05-02', { revoked })] };

    const before = toCalendar([year], undefined, { without: ['Thông báo sau'] });

    expect(isWorkingDay(before, '2025-05-02')).toBe(false);
    expect([...toCalendar([year]).decisions.keys()]).toContain('Thông báo sau');
  });

  it('may be followed by another one for the same day', () => {
    const year = { off: [off('2025-04-26', { revoked })], makeUp: [off('2025-04-26')] };

    expect(isWorkingDay(reading([], year), '2025-04-26')).toBe(true);
  });
});

describe('handing over', () => {
  const calendar = reading([saturday()], { off: [off('2025-03-18')] });

  it.each([
    ['2025-03-14T14:59', '2025-03-14T17:00', 'the same day'],
    ['2025-03-14T15:00', '2025-03-17T17:00', 'the next working day from 15:00 on'],
    ['2025-03-14T18:00', '2025-03-17T17:00', 'the day it counts as received on'],
    ['2025-03-17T16:00', '2025-03-19T17:00', 'over a day off'],
  ])('%s: by %s (%s)', (receivedAt, due) => {
    expect(handOverBy(calendar, at(receivedAt), '15:00')).toEqual(at(due));
  });

  it('waits for Monday after a Saturday desk', () => {
    expect(handOverBy(calendar.of(LAND), at('2025-03-15T09:00'), '15:00')).toEqual(at('2025-03-17T17:00'));
  });
});

describe('a promise into days nobody has decided on yet', () => {
  const years = [
    { year: 2025, off: [] },
    { year: 2026, official: false, off: [off('2026-01-01')] },
  ];
  const calendar = toCalendar(years);

  it.each([
    ['2025-12-29T09:00', 2, '2025-12-31T17:00', true],
    ['2025-12-30T09:00', 2, '2026-01-02T17:00', false],
    ['2026-12-30T09:00', 3, '2027-01-04T17:00', false],
  ])('received %s, %i days: %s, official: %s', (receivedAt, workingDays, due, official) => {
    expect(promise(calendar, at(receivedAt), { workingDays })).toEqual({ at: at(due), official });
  });

  it('ends where not even ordinary weeks are presumed any more', () => {
    expect(() => promise(calendar, at('2029-12-31T09:00'), { workingDays: 1 })).toThrow('calendar/unknown');
    expect(() => promise(calendar, at('2024-12-31T09:00'), { workingDays: 1 })).toThrow('calendar/unknown');
  });
});

describe('bad hours are refused', () => {
  it.each([
    ['two rows for one office and weekday', [saturday(), saturday()], 'chồng nhau'],
    [
      'overlapping sessions',
      [
        saturday({
          sessions: [
            { opens: '07:00', closes: '11:00' },
            { opens: '10:00', closes: '12:00' },
          ],
        }),
      ],
      'không chồng nhau',
    ],
    ['hours that end before they begin', [saturday({ validTo: '2024-12-31' })], 'Ngày hết hiệu lực'],
    [
      'a session that ends before it begins',
      [saturday({ sessions: [{ opens: '11:00', closes: '07:00' }] })],
      'Giờ đóng cửa',
    ],
  ])('%s', (_, openings, message) => {
    expect(() => reading(openings)).toThrow('data/invalid');
    expect(() => reading(openings)).toThrow(message);
  });

  it('but hours may follow each other, and narrower ones may differ', () => {
    const rows = [
      saturday({ validTo: '2025-06-30' }),
      saturday({ validFrom: '2025-07-01' }),
      saturday({ fields: ['DD'] }),
    ];

    expect(() => reading(rows)).not.toThrow();
  });

  it('a make-up day of one office that is a holiday of everybody', () => {
    const year = { off: [off('2025-04-26')], makeUp: [off('2025-04-26', { offices: ['H03.14'] })] };

    expect(() => reading([], year)).toThrow('2025-04-26 vừa là ngày nghỉ vừa là ngày làm bù');
  });
});
