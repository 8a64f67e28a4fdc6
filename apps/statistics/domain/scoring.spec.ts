import fc from 'fast-check';
import { computedBy, scored, type Area, type Entry, type Kind } from './scoring.js';

const leaf = (no: string, max: number) => ({ no, name: `Tiêu chí ${no}`, max, evidence: 'Văn bản' });
const entry = (no: string, kind: Kind, points: number | null, version = 1): Entry => ({
  no,
  kind,
  version,
  points,
  note: 'Kế hoạch 01/KH-UBND',
  by: 'head',
  at: new Date('2026-12-01T02:00:00Z'),
});
const onTime = { numerator: 'settledInTime', denominator: 'settled' } as const;
const BANDS = {
  ...onTime,
  bands: [
    { from: 95, points: 2 },
    { from: 90, points: 1 },
  ],
};

describe('a score by our figures', () => {
  it.each([
    [95, 100, 2],
    [949, 1000, 1],
    [9, 10, 1],
    [89, 100, 0],
    [0, 0, null],
  ])('of %i out of %i is %s by bands', (settledInTime, settled, points) => {
    expect(computedBy(BANDS, 2, { settledInTime, settled }).points).toBe(points);
  });

  it.each([
    [40, 100, 1],
    [80, 100, 2],
    [100, 100, 2],
    [1, 3, 0.83],
  ])('of %i out of %i is %s in proportion up to 80%%', (settledInTime, settled, points) => {
    expect(computedBy({ ...onTime, fullAt: 80 }, 2, { settledInTime, settled }).points).toBe(points);
  });
});

describe('a scoring tree', () => {
  const areas: Area[] = [
    {
      no: '1',
      name: 'Chỉ đạo',
      parts: [
        { no: '1.1', name: 'Kế hoạch', parts: [leaf('1.1.1', 0.1), leaf('1.1.2', 0.2)] },
        { ...leaf('1.2', 2), rule: BANDS },
      ],
    },
    { no: '2', name: 'Thủ tục', parts: [leaf('2.1', 0.3)] },
  ];

  it('adds up exactly, area by area, and leaves out what does not apply', () => {
    const latest = [
      entry('1.1.1', 'self', 0.1),
      entry('1.1.2', 'self', 0.2),
      entry('2.1', 'self', null),
      entry('1.1.1', 'appraised', 0.05),
    ];

    const { rows, total } = scored({ areas }, latest, { settledInTime: 9, settled: 10 });

    expect(rows.map(({ no, depth }) => [no, depth])).toEqual([
      ['1', 0],
      ['1.1', 1],
      ['1.1.1', 2],
      ['1.1.2', 2],
      ['1.2', 1],
      ['2', 0],
      ['2.1', 1],
    ]);
    expect(rows[1]).toMatchObject({ max: 0.3, sums: { self: { points: 0.3, max: 0.3, missing: 0 } } });
    expect(total).toEqual({
      max: 2.6,
      sums: { self: { points: 1.3, max: 2.3, missing: 0 }, appraised: { points: 0.05, max: 2.6, missing: 3 } },
    });
  });

  it('takes what a person entered before what the figures say', () => {
    const { rows } = scored({ areas }, [entry('1.2', 'self', 1.5)], { settledInTime: 10, settled: 10 });

    expect(rows[4]).toMatchObject({ computed: { points: 2 }, self: { points: 1.5 } });
  });

  it('has for its total the sum of its areas, whatever the points', () => {
    const points = fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 60 }), (all) => {
        const parts = all.map((max, at) => leaf(String(at), max));
        const latest = all.map((given, at) => entry(String(at), 'self', given));

        const { total } = scored({ areas: [{ no: 'A', name: 'A', parts }] }, latest, {});

        expect(total.sums.self.points).toBe(all.reduce((sum, given) => sum + Math.round(given * 100), 0) / 100);
        expect(total.sums.self.max).toBe(total.max);
      }),
    );
  });
});
