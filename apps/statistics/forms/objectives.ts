import { heading, letterhead, note, sheetTable, type Column, type Sheet } from '#forms';
import type { Measured } from '../domain/objective.js';
import { periodText, type Reporter } from './ii-06a.js';

/** An objective as it is held for one office. */
export interface ObjectiveLine extends Measured {
  readonly holder: string;
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
/** Nothing lies below 0% and nothing above 100%: there a bound is the number itself. */
function target({ atLeast, atMost }: Measured): string {
  if (atLeast === 100 || atMost === 0) return `${atLeast ?? atMost}%`;
  return atLeast === undefined ? `Không quá ${number.format(atMost!)}%` : `Từ ${number.format(atLeast)}%`;
}
const verdict = ({ met }: Measured): string => (met === null ? 'Không đánh giá' : met ? 'Đạt' : 'Không đạt');

export const OBJECTIVE_COLUMNS: readonly (Column<ObjectiveLine> & { readonly cell: (row: ObjectiveLine) => string })[] =
  [
    { title: 'Đơn vị', width: 130, cell: ({ holder }) => holder },
    { title: 'Số', width: 24, align: 'center', cell: ({ no }) => no },
    { title: 'Mục tiêu', width: 130, cell: ({ name }) => name },
    {
      title: 'Cách đo',
      width: '*',
      cell: ({ rule, notApplicable }) => [rule, notApplicable].filter(Boolean).join(' '),
    },
    { title: 'Tử số', width: 40, align: 'right', cell: ({ numerator }) => number.format(numerator?.value ?? 0) },
    { title: 'Mẫu số', width: 40, align: 'right', cell: ({ denominator }) => number.format(denominator?.value ?? 0) },
    {
      title: 'Đo được',
      width: 48,
      align: 'right',
      cell: ({ rate }) => (rate === null ? '–' : `${number.format(rate)}%`),
    },
    { title: 'Chỉ tiêu', width: 62, align: 'right', cell: target },
    { title: 'Đánh giá', width: 58, align: 'center', cell: verdict },
  ];

export const OBJECTIVES_TITLE = 'Theo dõi mục tiêu chất lượng';

/** Quality objectives on A4 across, office by office. */
export const objectivesSheet = (rows: readonly ObjectiveLine[], reporter: Reporter): Sheet => ({
  title: `${OBJECTIVES_TITLE} ${reporter.from} – ${reporter.to}`,
  paper: 'A4',
  landscape: true,
  issuedAt: reporter.madeAt,
  content: [
    ...letterhead({ authority: reporter.authority, unit: reporter.unit, issuedAt: reporter.madeAt }, 'landscape'),
    heading(OBJECTIVES_TITLE, periodText(reporter)),
    sheetTable(OBJECTIVE_COLUMNS, rows, 8.5),
    note('“Không đánh giá”: kỳ này không có gì để đo, hoặc hệ thống không có nguồn; không tính là đạt.'),
  ],
});
