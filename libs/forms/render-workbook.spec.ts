import { jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import { renderWorkbook, type Workbook } from './render-workbook.js';

interface Row {
  readonly name: string;
  readonly count: number;
  readonly at?: string;
}

const TABLE: Workbook<Row> = {
  title: 'Sổ theo dõi hồ sơ',
  about: 'Ủy ban nhân dân Xã Ngân Sơn',
  madeAt: '2026-06-30T05:00:00.000Z',
  columns: [
    { title: 'Tên', cell: ({ name }) => name },
    { title: 'Số bộ', cell: ({ count }) => String(count).padStart(2, '0'), value: ({ count }) => count },
    { title: 'Nhận', cell: ({ at = '' }) => at, value: ({ at }) => (at ? new Date(at) : undefined) },
  ],
  rows: [
    { name: '=1+1\nĐặng Thị Mẫu', count: 3, at: '2026-06-15T02:05:00.000Z' },
    { name: 'Nông Văn Thử', count: 1 },
  ],
};

describe('a workbook', () => {
  afterEach(() => jest.useRealTimers());

  const renderedAt = (now: string) => {
    jest.useFakeTimers({ now: new Date(now), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    return renderWorkbook(TABLE);
  };

  it('is the same to the byte whenever it is made', async () => {
    const [one, other] = [await renderedAt('2026-07-01T03:00:00.000Z'), await renderedAt('2031-01-05T22:41:09.000Z')];

    expect(other.equals(one)).toBe(true);
  });

  it('has numbers and instants by the clock of the office, and text that is never a formula', async () => {
    const [sheet] = (await new ExcelJS.Workbook().xlsx.load((await renderWorkbook(TABLE)) as never)).worksheets;
    const row = sheet!.getRow(4);

    expect([1, 2, 3].map((column) => row.getCell(column).value)).toEqual([
      '=1+1 Đặng Thị Mẫu',
      3,
      new Date('2026-06-15T09:05:00.000Z'),
    ]);
    expect(row.getCell(3).numFmt).toBe('hh:mm dd/mm/yyyy');
    expect(sheet!.getRow(5).getCell(3).value).toBeNull();
  });
});
