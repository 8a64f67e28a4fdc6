import { heading, letterhead, note, sheetTable, type Column, type Sheet } from '#forms';
import type { Result } from '../domain/indicator.js';
import { periodText, type Reporter } from './ii-06a.js';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const share = (value: number | null): string => (value === null ? 'Không áp dụng' : `${number.format(value)}%`);
const part = (value: number | undefined): string => (value === undefined ? '' : number.format(value));

type IndicatorColumn = Column<Result> & { readonly cell: (row: Result) => string };

const RATED: readonly IndicatorColumn[] = [
  { title: 'Số', width: 24, align: 'center', cell: ({ no }) => no },
  { title: 'Chỉ số', width: 130, cell: ({ name }) => name },
  {
    title: 'Cách tính',
    width: '*',
    cell: ({ rule, notApplicable }) => [rule, notApplicable].filter(Boolean).join(' '),
  },
  { title: 'Tử số', width: 44, align: 'right', cell: ({ numerator }) => part(numerator?.value) },
  { title: 'Mẫu số', width: 44, align: 'right', cell: ({ denominator }) => part(denominator?.value) },
  { title: 'Tỷ lệ', width: 62, align: 'right', cell: ({ rate }) => share(rate) },
];
const SCORED: readonly IndicatorColumn[] = [
  { title: 'Đủ điểm từ', width: 46, align: 'right', cell: ({ fullAt }) => (fullAt === undefined ? '' : `${fullAt}%`) },
  { title: 'Phần điểm đạt', width: 62, align: 'right', cell: ({ score }) => share(score) },
];

/** Columns of a table of indicators, for paper and for the workbook; scores stand there where rates earn any. */
export const indicatorColumns = (rows: readonly Result[]): readonly IndicatorColumn[] =>
  rows.some(({ fullAt }) => fullAt !== undefined) ? [...RATED, ...SCORED] : RATED;

/** A table of indicators on A4 across. */
export const indicatorSheet = (title: string, rows: readonly Result[], reporter: Reporter): Sheet => ({
  title: `${title} ${reporter.from} – ${reporter.to}`,
  paper: 'A4',
  landscape: true,
  issuedAt: reporter.madeAt,
  content: [
    ...letterhead({ authority: reporter.authority, unit: reporter.unit, issuedAt: reporter.madeAt }, 'landscape'),
    heading(title, periodText(reporter)),
    sheetTable(indicatorColumns(rows), rows, 8.5),
    note(
      '“Không áp dụng”: mẫu số bằng 0, hoặc hệ thống này không có nguồn để tính; không tính là 0 và không tính là đạt.',
    ),
  ],
});
