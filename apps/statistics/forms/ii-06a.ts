import { heading, letterhead, note, signatures, toShortDay, type Sheet } from '#forms';
import type { TableCell } from 'pdfmake';
import type { Ii06a, Line } from '../domain/ii-06a.js';
import type { Period } from '../domain/period.js';

/** Who reports, of what, and when. */
export interface Reporter extends Period {
  readonly authority: string;
  readonly unit: string;
  readonly madeAt: string;
  readonly units: 'then' | 'today';
}

export const II_06A_TITLE = 'Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị';

/** Columns 3 to 13 of the form, in its order. */
const COLUMNS: readonly (keyof Line)[] = [
  'counted',
  'receivedOnline',
  'receivedDirect',
  'carried',
  'settled',
  'early',
  'onTime',
  'late',
  'open',
  'openInTime',
  'openLate',
];

/** A line as it stands on the form: a field with its number, or an office or the total without. */
export interface FormLine {
  readonly no: string;
  readonly name: string;
  readonly counts: Line;
}

export const linesOf = ({ groups, total }: Ii06a): FormLine[] => [
  ...groups.flatMap(({ holder, rows, total: sum }) => [
    { no: '', name: [holder.level, holder.name].filter(Boolean).join(' – '), counts: sum },
    ...rows.map(({ fieldName, counts }, at) => ({ no: String(at + 1), name: fieldName, counts })),
  ]),
  { no: '', name: 'Tổng cộng', counts: total },
];

/** The same columns for a spreadsheet: numbers are numbers, and the number of the form's column stands in the title. */
const TITLES = [
  'Tiếp nhận: tổng số',
  'Trong kỳ: trực tuyến',
  'Trong kỳ: trực tiếp, bưu chính',
  'Từ kỳ trước',
  'Đã giải quyết: tổng số',
  'Trước hạn',
  'Đúng hạn',
  'Quá hạn',
  'Đang giải quyết: tổng số',
  'Trong hạn',
  'Quá hạn khi hết kỳ',
];
export const II_06A_COLUMNS: readonly { title: string; cell: (line: FormLine) => string | number }[] = [
  { title: '(1) Số TT', cell: ({ no }) => no },
  { title: '(2) Lĩnh vực', cell: ({ name }) => name },
  ...COLUMNS.map((key, at) => ({ title: `(${at + 3}) ${TITLES[at]}`, cell: ({ counts }: FormLine) => counts[key] })),
];

const head = (text: string, more: object = {}): TableCell => ({ text, bold: true, alignment: 'center', ...more });
const blanks = (count: number): TableCell[] => Array.from({ length: count }, () => '');
const across = (text: string, columns: number): TableCell[] => [
  head(text, { colSpan: columns }),
  ...blanks(columns - 1),
];
const deep = (text: string, rowSpan: number): TableCell => head(text, { rowSpan });
const OUTCOMES = ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'];

const HEAD: TableCell[][] = [
  [
    deep('Số TT', 3),
    deep('Lĩnh vực, công việc giải quyết theo cấp', 3),
    ...across('Số lượng hồ sơ tiếp nhận', 4),
    ...across('Số lượng hồ sơ đã giải quyết', 4),
    ...across('Số lượng hồ sơ đang giải quyết', 3),
  ],
  [
    ...blanks(2),
    deep('Tổng số', 2),
    ...across('Trong kỳ', 2),
    deep('Từ kỳ trước', 2),
    ...OUTCOMES.map((text) => deep(text, 2)),
  ],
  [...blanks(3), head('Trực tuyến'), head('Trực tiếp, dịch vụ bưu chính'), ...blanks(8)],
  Array.from({ length: 13 }, (_, at) => head(`(${at + 1})`, { italics: true, bold: false })),
];

const toRow = ({ no, name, counts }: FormLine): TableCell[] => [
  { text: no, alignment: 'center' },
  { text: name, bold: no === '' },
  ...COLUMNS.map((key): TableCell => ({ text: String(counts[key]), alignment: 'right', bold: no === '' })),
];

const dayText = (day: string): string => toShortDay(`${day}T05:00:00Z`);
export const periodText = ({ from, to }: Period): string => `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`;

/** Biểu số II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP), on A4 across. */
export function ii06aSheet(report: Ii06a, reporter: Reporter): Sheet {
  const { authority, unit, madeAt } = reporter;
  const failed = report.checks.filter(({ holds }) => !holds).map(({ rule }) => rule);
  return {
    title: `II.06a ${reporter.from} – ${reporter.to}`,
    paper: 'A4',
    landscape: true,
    issuedAt: madeAt,
    content: [
      ...letterhead({ authority, unit, issuedAt: madeAt, follows: 'Biểu số II.06a/VPCP/KSTT' }, 'landscape'),
      heading(II_06A_TITLE, periodText(reporter)),
      { text: 'Đơn vị tính: số hồ sơ', italics: true, alignment: 'right' },
      {
        table: {
          headerRows: 4,
          dontBreakRows: true,
          widths: [24, '*', ...COLUMNS.map(() => 46)],
          body: [...HEAD, ...linesOf(report).map(toRow)],
        },
        layout: 'ruled',
        fontSize: 8.5,
      },
      note(remarksOf(reporter, failed)),
      signatures({ role: 'Người lập biểu' }, { role: 'Thủ trưởng cơ quan, đơn vị', how: '(Ký, đóng dấu)' }),
    ],
  };
}

function remarksOf({ units }: Reporter, failed: readonly string[]): string {
  const checked =
    failed.length > 0
      ? `KHÔNG khớp: ${failed.join('; ')}.`
      : 'Khớp: (3)=(4)+(5)+(6)=(7)+(11); (7)=(8)+(9)+(10); (11)=(12)+(13).';
  const whose = units === 'today' ? 'đơn vị hiện nay' : 'đơn vị giải quyết tại thời điểm đó';
  return `${checked} Số liệu theo ${whose}. Hồ sơ dừng xử lý, rút tính vào đã giải quyết; hồ sơ không có ngày hẹn tính là quá hạn.`;
}
