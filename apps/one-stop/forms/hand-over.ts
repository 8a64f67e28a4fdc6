import {
  field,
  inTwoLines,
  paperLine,
  sheetTable,
  signatures,
  toCount,
  toMomentText,
  toShortDay,
  trackingCode,
  type Column,
  type Sheet,
} from '#forms';
import type { HandOverFacts, HandOverLine } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { frame } from './frame.js';

const COLUMNS: readonly Column<HandOverLine>[] = [
  { title: 'TT', width: 18, align: 'center', cell: (_, at) => String(at + 1) },
  {
    title: 'Mã hồ sơ',
    width: 76,
    cell: ({ code, tracking }) => ({ stack: [inTwoLines(code), trackingCode(tracking, 48)] }),
  },
  {
    title: 'Người nộp, nội dung',
    width: 104,
    cell: ({ name, procedure }) => ({ stack: [{ text: name, bold: true }, procedure] }),
  },
  { title: 'Giấy tờ kèm theo', width: '*', cell: ({ papers }) => ({ stack: papers.map(paperLine) }) },
  { title: 'Hạn trả', width: 52, align: 'center', cell: ({ dueAt }) => (dueAt ? toShortDay(dueAt) : '') },
];

/** Slip of dossiers that change hands between desk and agency; both sign, each keeps one. */
export function handOver(form: Form, { from, to, lines }: HandOverFacts): Sheet {
  return frame(
    form,
    undefined,
    [
      field('Thời gian', toMomentText(form.issuedAt)),
      field('Bên giao', from),
      field('Bên nhận', to),
      field('Số hồ sơ', toCount(lines.length)),
    ],
    [sheetTable(COLUMNS, lines, 9.5), signatures({ role: 'Bên giao' }, { role: 'Bên nhận' })],
  );
}
