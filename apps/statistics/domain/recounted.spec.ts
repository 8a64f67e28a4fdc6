import { II_06A_FIGURES, ii06a } from './ii-06a.js';
import { resultOf } from './indicator.js';
import { differencesOf } from './recounted.js';

const holder = { id: 'A@2021-01-01', code: 'A', name: 'Một cửa A' };
const report = (field: string, counts: Partial<Record<(typeof II_06A_FIGURES)[number], number>>) =>
  ii06a([{ code: 'A', part: 0, field, fieldName: field, counts }], () => holder);
const rate = (late: number, settled: number) => ({
  items: [
    resultOf(
      { no: '2', name: 'Quá hạn', rule: '', numerator: 'late', denominator: 'settled' },
      {
        late,
        settled,
      },
    ),
  ],
});

describe('a report counted again', () => {
  it('differs nowhere when nothing was heard since', () => {
    expect(differencesOf(report('Đất đai', { late: 2 }), report('Đất đai', { late: 2 }))).toEqual([]);
  });

  it('says in which lines and columns another number stands now', () => {
    const differences = differencesOf(report('Đất đai', { late: 2 }), report('Đất đai', { late: 3 }));

    expect(differences).toEqual(
      ['Một cửa A', 'Một cửa A – Đất đai', 'Tổng cộng'].map((line) => ({ line, figure: 'late', reported: 2, now: 3 })),
    );
  });

  it('says that a line came or went', () => {
    const differences = differencesOf(report('Đất đai', { late: 2 }), report('Hộ tịch', { late: 2 }));

    expect(differences).toContainEqual({ line: 'Một cửa A – Đất đai', figure: 'late', reported: 2, now: null });
    expect(differences).toContainEqual({ line: 'Một cửa A – Hộ tịch', figure: 'late', reported: null, now: 2 });
  });

  it('tells a rate that came to apply from one that did not', () => {
    expect(differencesOf(rate(0, 0), rate(0, 4))).toEqual([
      { line: '2 Quá hạn', figure: 'denominator', reported: 0, now: 4 },
      { line: '2 Quá hạn', figure: 'rate', reported: null, now: 0 },
      { line: '2 Quá hạn', figure: 'score', reported: null, now: 0 },
    ]);
  });
});
