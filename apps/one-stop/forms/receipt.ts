import { field, fields, note, paragraph, signatures, toCount, toMoney, toMomentText, type Sheet } from '#forms';
import type { WorkingSpan } from '#procedures';
import type { ReceiptFacts } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { applicantLines } from './applicant-lines.js';
import { codeLine, frame } from './frame.js';
import { papersTable } from './papers-table.js';

/** Mẫu 01: what was received, until when the result is promised, and where it is given. */
export function receipt(form: Form, facts: ReceiptFacts): Sheet {
  const { procedure, papers, sets, limit, receivedAt, appointmentAt, resultDelivery } = facts;
  const { unit } = form.issuer;
  const where = resultDelivery === 'post' ? 'Qua dịch vụ bưu chính công ích, tại địa chỉ đã đăng ký' : unit;
  return frame(
    form,
    codeLine(facts),
    [...applicantLines('Tiếp nhận hồ sơ của', facts), field('Nội dung yêu cầu giải quyết', procedure)],
    [
      paragraph('1. Thành phần hồ sơ nộp gồm:'),
      papersTable(papers, 8.5),
      fields(['2. Số lượng hồ sơ', `${toCount(sets)} (bộ)`], ...feesOf(facts)),
      field('3. Thời gian giải quyết hồ sơ theo quy định là', limitText(limit)),
      field('4. Thời gian nhận hồ sơ', toMomentText(receivedAt)),
      field('5. Thời gian trả kết quả giải quyết hồ sơ', toMomentText(appointmentAt)),
      field('6. Đăng ký nhận kết quả tại', where),
      fields(['Vào Sổ theo dõi hồ sơ, quyển số', String(form.year)], ['Số thứ tự', toCount(form.serial!)]),
      ...(facts.warnings ?? []).map((warning) => note(`Lưu ý: ${warning}`)),
      signatures({ role: 'Người nộp hồ sơ' }, { role: 'Người tiếp nhận hồ sơ' }),
      note('Lập thành 02 liên: một liên giao người nộp hồ sơ; một liên chuyển kèm theo Phiếu kiểm soát.'),
    ],
  );
}

const limitText = (limit: WorkingSpan | undefined): string => {
  if (!limit) return 'trong ngày làm việc';
  return 'workingDays' in limit
    ? `${toCount(limit.workingDays)} ngày làm việc`
    : `${toCount(limit.workingHours)} giờ làm việc`;
};

function feesOf({ fees, owed }: ReceiptFacts): (readonly [label: string, value: string])[] {
  if (fees === 0) return [];
  return [['Phí, lệ phí', `${toMoney(fees)}, ${owed > 0 ? `còn phải nộp ${toMoney(owed)}` : 'đã nộp đủ'}`]];
}
