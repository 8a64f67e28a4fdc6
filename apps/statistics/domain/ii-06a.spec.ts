import { loadOrganisation } from '#procedures';
import type { CountedField } from './figures.js';
import { changesIn, holderOf } from './holder.js';
import { ii06a } from './ii-06a.js';

const counts = {
  counted: 3,
  receivedOnline: 1,
  receivedDirect: 1,
  carried: 1,
  settled: 2,
  early: 1,
  onTime: 1,
  late: 0,
};
const LINE = { ...counts, open: 1, openInTime: 0, openLate: 1 };
const row = (code: string, field: string, more: Partial<CountedField['counts']> = {}): CountedField => ({
  code,
  part: 0,
  field,
  fieldName: `Lĩnh vực ${field}`,
  counts: { ...LINE, ...more },
});
const holder = ({ code }: Pick<CountedField, 'code'>) => ({
  id: code,
  code,
  name: code,
  level: code === 'A' ? 'Cấp xã' : 'Cấp huyện',
});

describe('II.06a', () => {
  it('adds fields up under the office held to account, districts before communes', () => {
    const { groups, total } = ii06a([row('A', '1'), row('B', '1'), row('B', '2')], holder);

    expect(groups.map(({ holder: { code }, rows, total: { counted } }) => [code, rows.length, counted])).toEqual([
      ['B', 2, 6],
      ['A', 1, 3],
    ]);
    expect(total.counted).toBe(9);
  });

  it('puts an office that went on together with the one it took over, when both are held by one', () => {
    const { groups } = ii06a([row('A', '1'), row('B', '1')], () => ({ id: 'C', code: 'C', name: 'C' }));

    expect(groups).toHaveLength(1);
    expect(groups[0]!.rows).toMatchObject([{ field: '1', counts: { counted: 6 } }]);
  });

  it.each([
    [{ carried: 2 }, [false, true, true]],
    [{ early: 0 }, [true, false, true]],
    [{ openLate: 0 }, [true, true, false]],
    [{}, [true, true, true]],
  ])('with %j in one line finds %j of its checks', (more, holds) => {
    const { checks } = ii06a([row('A', '1', more), row('A', '2')], holder);

    expect(checks.map((check) => check.holds)).toEqual(holds);
  });
});

describe('the office a figure stands for', () => {
  const organisation = loadOrganisation('procedures');
  const period = { from: '2025-06-15', to: '2025-07-14' };
  const now = new Date('2026-11-25T02:00:00Z');
  const held = (part: number, units: 'then' | 'today') =>
    holderOf(organisation, { code: '000.00.14.H03', part }, { period, units, now })?.unit;

  it('is the district before July 2025 and the commune after, in one period', () => {
    expect(changesIn(organisation, period)).toEqual(['2025-07-01']);
    expect([held(0, 'then'), held(1, 'then')]).toEqual(['062', '01954']);
  });

  it('is the commune for all of it by the units of today', () => {
    expect([held(0, 'today'), held(1, 'today')]).toEqual(['01954', '01954']);
  });
});
