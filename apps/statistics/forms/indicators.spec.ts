import { CCHC } from '../domain/cchc.js';
import { resultOf, type Indicator } from '../domain/indicator.js';
import { QD_766 } from '../domain/qd-766.js';
import { indicatorColumns } from './indicators.js';

describe('a table of indicators, on paper and as a workbook', () => {
  const titles = (indicators: readonly Indicator[]): string[] =>
    indicatorColumns(indicators.map((one) => resultOf(one, {}))).map(({ title }) => title);

  it('says from which share on points are full, and which part is earned', () => {
    expect(titles(QD_766)).toEqual([
      'Số',
      'Chỉ số',
      'Cách tính',
      'Tử số',
      'Mẫu số',
      'Tỷ lệ',
      'Đủ điểm từ',
      'Phần điểm đạt',
    ]);
  });

  it('says nothing of points where shares earn none', () => {
    expect(titles(CCHC)).toEqual(['Số', 'Chỉ số', 'Cách tính', 'Tử số', 'Mẫu số', 'Tỷ lệ']);
  });
});
