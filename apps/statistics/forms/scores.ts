import { heading, letterhead, note, sheetTable, signatures, type Column, type Sheet } from '#forms';
import {
  isCriterion,
  type Given,
  type Scored,
  type ScoredArea,
  type ScoredCriterion,
  type Scoring,
} from '../domain/scoring.js';
import { periodText, type Reporter } from './ii-06a.js';

type Row = ScoredArea | ScoredCriterion;

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const given = (score: Given | undefined): string =>
  score === undefined ? 'Chưa chấm' : score.points === null ? 'Không áp dụng' : number.format(score.points);
const points = (row: Row, kind: 'self' | 'appraised'): string =>
  isCriterion(row) ? given(row[kind]) : number.format(row.sums[kind].points);
const value = (row: Row, kind: 'self' | 'appraised'): number | undefined =>
  (isCriterion(row) ? row[kind]?.points : row.sums[kind].points) ?? undefined;
const shownFor = (row: Row): string =>
  isCriterion(row)
    ? [row.self?.entry?.note ?? row.evidence, row.appraised?.entry?.note].filter(Boolean).join(' | ')
    : '';
const cell = (text: string, row: Row) => (isCriterion(row) ? text : { text, bold: true });

interface ScoreColumn extends Column<Row> {
  readonly cell: (row: Row) => string;
  readonly value?: (row: Row) => number | undefined;
}

/** Columns of a score sheet, for the workbook; on paper areas stand in bold. */
export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { title: 'Số', width: 32, cell: ({ no }) => no },
  { title: 'Lĩnh vực, tiêu chí', width: '*', cell: ({ name }) => name },
  { title: 'Điểm tối đa', width: 44, align: 'right', cell: ({ max }) => number.format(max), value: ({ max }) => max },
  {
    title: 'Tự chấm',
    width: 52,
    align: 'right',
    cell: (row) => points(row, 'self'),
    value: (row) => value(row, 'self'),
  },
  {
    title: 'Thẩm định',
    width: 52,
    align: 'right',
    cell: (row) => points(row, 'appraised'),
    value: (row) => value(row, 'appraised'),
  },
  { title: 'Tài liệu kiểm chứng', width: 130, cell: shownFor },
];

/** A score sheet on A4, to be signed. */
export function scoreSheet(scoring: Scoring, { rows, total }: Scored, reporter: Reporter): Sheet {
  const { authority, unit, madeAt } = reporter;
  const columns = SCORE_COLUMNS.map((column) => ({ ...column, cell: (row: Row) => cell(column.cell(row), row) }));
  return {
    title: `${scoring.name} ${reporter.from} – ${reporter.to}`,
    paper: 'A4',
    issuedAt: madeAt,
    content: [
      ...letterhead({ authority, unit, issuedAt: madeAt }, 'A4'),
      heading(scoring.name, periodText(reporter)),
      sheetTable<Row>(columns, [...rows, { no: '', name: 'Tổng cộng', depth: 0, ...total }], 9),
      note(`${scoring.act}. ${sumText('Tự chấm', total.sums.self)} ${sumText('Thẩm định', total.sums.appraised)}`),
      signatures({ role: 'Người lập biểu' }, { role: 'Thủ trưởng cơ quan, đơn vị', how: '(Ký, đóng dấu)' }),
    ],
  };
}

const sumText = (name: string, { points: sum, max, missing }: Scored['total']['sums']['self']): string =>
  `${name}: ${number.format(sum)}/${number.format(max)} điểm áp dụng${missing > 0 ? `, còn ${missing} tiêu chí chưa chấm` : ''}.`;
