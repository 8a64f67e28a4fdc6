import { byUnit, type Seen } from './habits.js';

const seen = (change: Partial<Seen>): Seen => ({
  day: '2026-11-20',
  source: 'portal',
  habit: 'default-date',
  officeCode: 'H55.901',
  title: 'Ngày mặc định',
  why: '',
  help: '',
  dossiers: 1,
  codes: ['A'],
  ...change,
});

it('counts a dossier once for a habit, however many days it was seen on', () => {
  const [unit] = byUnit([seen({ day: '2026-11-21' }), seen({}), seen({ day: '2026-11-22', codes: ['A', 'B'] })]);

  expect(unit!.habits).toMatchObject([{ codes: ['A', 'B'], lastDay: '2026-11-22' }]);
});

it('keeps units, habits and sources apart, those with most dossiers first', () => {
  const units = byUnit([
    seen({}),
    seen({ source: 'post', codes: ['C', 'D'] }),
    seen({ officeCode: 'H55.902', habit: 'wrong-field', codes: ['E', 'F', 'G', 'H'] }),
    seen({ officeCode: null }),
  ]);

  expect(units.map(({ officeCode, habits }) => [officeCode, habits.map(({ source }) => source)])).toEqual([
    ['H55.902', ['portal']],
    ['H55.901', ['post', 'portal']],
    [null, ['portal']],
  ]);
});
