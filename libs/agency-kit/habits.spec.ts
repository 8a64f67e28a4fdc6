import { habitsIn, HABITS, type HabitCode, type Said } from './habits.js';

const NOW = new Date('2026-06-30T09:00:00.000Z');
const on = (day: number) => new Date(Date.UTC(2026, 5, day, 5)).toISOString();

/** A dossier as an honest office tells it. */
const HONEST: Said = {
  code: '000.00.14.H03-260611-0007',
  status: 'finished',
  stands: ['processing'],
  dates: { filedAt: on(10), receivedAt: on(11), appointmentAt: on(26), finishedAt: on(25), returnedAt: '' },
  numbers: ['006190000002', '095012345'],
  phones: ['0912345678', '+84912345678'],
  names: ['Nông Thị Mẫu', 'Công ty TNHH 319'],
  papers: ['CN 000001', '000001/PCTT'],
};
const dates = (changed: Said['dates']): Said => ({ ...HONEST, dates: { ...HONEST.dates, ...changed } });

const SHOWN: readonly [HabitCode, string, Said][] = [
  ['wait-as-done', 'a dossier that waits for papers, told as done', { ...HONEST, stands: ['awaiting-supplement'] }],
  [
    'wait-as-done',
    'one that waits for payment, told as returned',
    { ...HONEST, status: 'returned', stands: ['awaiting-payment'] },
  ],
  ['made-up-number', 'a number of zeros and a one', { ...HONEST, numbers: ['000000001'] }],
  ['made-up-number', 'twelve zeros and a one', { ...HONEST, numbers: ['000000000001'] }],
  ['made-up-number', 'one digit all along', { ...HONEST, numbers: ['111111111'] }],
  ['made-up-number', 'digits in a row', { ...HONEST, numbers: ['123456789012'] }],
  ['made-up-number', 'a telephone number of digits in a row', { ...HONEST, phones: ['0123456789'] }],
  ['made-up-number', 'a telephone number of zeros', { ...HONEST, phones: ['+84000000000'] }],
  ['made-up-number', 'a made-up number of a paper', { ...HONEST, papers: ['000000001'] }],
  ['code-without-province', 'a code that names no province', { ...HONEST, code: '000.00.14-260611-0007' }],
  ['code-without-province', 'a code with a suffix drawn by lot', { ...HONEST, code: '000.00.14.H03-260611-x7Gq2' }],
  ['code-without-province', 'a code of a machine', { ...HONEST, code: '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11' }],
  ['done-without-promise', 'done, and nothing was ever promised', dates({ appointmentAt: '' })],
  ['default-date', 'a promise for the year 1970', dates({ appointmentAt: '1970-01-01T00:00:00.000Z' })],
  ['default-date', 'a limit in the year 9999', dates({ dueAt: '9999-12-30T17:00:00.000Z' })],
  ['impossible-date', 'a day there is none of', dates({ finishedAt: '? 20260231090000' })],
  ['impossible-date', 'a result before the receipt', dates({ finishedAt: on(9) })],
  ['impossible-date', 'returned before it was done', dates({ returnedAt: on(20) })],
  ['impossible-date', 'done tomorrow', dates({ finishedAt: '2026-07-01T09:00:00.000Z' })],
  ['impossible-date', 'promised for a time before the receipt', dates({ appointmentAt: on(1) })],
  ['moved-after-end', 'returned, and on its way again', { ...HONEST, status: 'processing', stands: ['returned'] }],
  ['moved-after-end', 'declined, and received', { ...HONEST, status: 'received', stands: ['declined'] }],
  ['wrong-field', 'a telephone number for a name', { ...HONEST, names: ['0912345678'] }],
  ['wrong-field', 'a name for a number', { ...HONEST, numbers: ['Nông Thị Mẫu'] }],
  ['wrong-field', 'a mailbox for a telephone', { ...HONEST, phones: ['mau@example.vn'] }],
];

describe('habits of bad data', () => {
  it('do not show in what an honest office tells', () => {
    expect(habitsIn(HONEST, NOW)).toEqual([]);
    expect(habitsIn({}, NOW)).toEqual([]);
  });

  it.each(SHOWN)('%s shows in %s', (habit, _, said) => {
    expect(habitsIn(said, NOW)).toContain(habit);
  });

  it('shows a stop that is told as done', () => {
    expect(habitsIn({ ...HONEST, stands: ['stopped'] }, NOW)).toEqual(['wait-as-done', 'moved-after-end']);
  });

  it('leaves clocks that differ by some minutes alone', () => {
    const justBefore = new Date(Date.parse(on(11)) - 4 * 60_000).toISOString();

    expect(habitsIn(dates({ receivedAt: on(11), filedAt: on(11), finishedAt: justBefore }), NOW)).toEqual([]);
  });

  it('leaves alone what is not said', () => {
    expect(habitsIn({ status: 'finished', dates: { appointmentAt: undefined } }, NOW)).toEqual([]);
  });

  it('have words for people, and each was seen above', () => {
    for (const { title, why, help } of Object.values(HABITS))
      for (const words of [title, why, help]) expect(words.length).toBeGreaterThan(30);
    expect(new Set(SHOWN.map(([habit]) => habit))).toEqual(new Set(Object.keys(HABITS)));
  });
});
