import { field, note, sheetTable, toMomentText, toShortMoment, type Column, type Sheet } from '#forms';
import type { ControlRow, ControlSlipFacts } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { codeLine, frame } from './frame.js';

const RESULTS = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const;

const COLUMNS: readonly Column<ControlRow>[] = [
  { title: 'TT', width: 16, align: 'center', cell: (_, at) => String(at + 1) },
  {
    title: 'Bên giao, bên nhận',
    width: '*',
    cell: ({ giver, receiver }) => ({ stack: [`Giao: ${giver}`, `Nhận: ${receiver}`] }),
  },
  { title: 'Công việc', width: 72, cell: ({ work }) => work },
  { title: 'Thời gian giao, nhận', width: 56, align: 'center', cell: ({ at }) => toShortMoment(at).replace(' ', '\n') },
  { title: 'Ký giao', width: 34, cell: () => ({ text: '\n\n' }) },
  { title: 'Ký nhận', width: 34, cell: () => ({ text: '\n\n' }) },
  { title: 'Kết quả', width: 38, align: 'center', cell: ({ result }) => (result ? RESULTS[result] : '') },
  { title: 'Ghi chú', width: 58, cell: ({ note: why }) => why ?? '' },
];

/** Mẫu 05 of 2018, 06 of 2025: every change of hands of the dossier, and how each step went against its time. */
export function controlSlip(form: Form, facts: ControlSlipFacts): Sheet {
  const { applicant, procedure, receivedAt, appointmentAt, solving, coordinating, rows } = facts;
  return frame(
    form,
    codeLine(facts),
    [
      field('Hồ sơ của', applicant.name),
      field('Nội dung yêu cầu giải quyết', procedure),
      field('Cơ quan giải quyết hồ sơ', solving),
      field('Cơ quan phối hợp giải quyết', coordinating.join('; ') || 'Không'),
    ],
    [
      field('Tiếp nhận', toMomentText(receivedAt)),
      field('Hẹn trả kết quả', toMomentText(appointmentAt)),
      sheetTable(COLUMNS, rows, 9),
      note(
        'Kết quả giải quyết do bên nhận kết quả ghi. Hồ sơ chuyển qua dịch vụ bưu chính công ích: thời gian và ký nhận theo phiếu của bưu điện. Thời gian giao, nhận do hệ thống thông tin một cửa điện tử ghi lại.',
      ),
    ],
  );
}
