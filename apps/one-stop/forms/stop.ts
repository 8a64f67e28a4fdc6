import { field, paragraph, toMoney, type Sheet } from '#forms';
import type { StopFacts } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { codeLine, frame } from './frame.js';
import { headSigns } from './head-signs.js';

const BASIS: Readonly<Record<StopFacts['cause'], string>> = {
  withdrawn: 'Theo đề nghị rút hồ sơ của ông/bà',
  refused: 'Cơ quan giải quyết xác định hồ sơ không đủ điều kiện',
  'supplement-expired': 'Quá thời hạn bổ sung, hoàn thiện hồ sơ',
};

/** Mẫu 05 of 2025: why processing ended, how far it had come, and what becomes of the money. */
export function stop(form: Form, facts: StopFacts): Sheet {
  const { applicant, procedure, cause, reason, done, left, paid } = facts;
  return frame(
    form,
    codeLine(facts),
    [field('Kính gửi', applicant.name), field('Địa chỉ', applicant.address), field('Nội dung hồ sơ', procedure)],
    [
      field('1. Căn cứ dừng giải quyết', BASIS[cause]),
      field('2. Lý do', reason),
      field('3. Giai đoạn giải quyết', stageText(done, left)),
      field('4. Quyết định', `${form.issuer.unit} dừng giải quyết hồ sơ kể từ ngày lập thông báo này`),
      field('5. Nghĩa vụ tài chính', moneyText(paid)),
      paragraph('Ông/bà đến nơi đã nộp hồ sơ để nhận lại giấy tờ. Thông báo để ông/bà được biết./.'),
      headSigns(),
    ],
  );
}

function stageText(done: readonly string[], left: readonly string[]): string {
  const parts = [
    ...(done.length > 0 ? [`đã thực hiện: ${done.join('; ')}`] : []),
    ...(left.length > 0 ? [`chưa hoàn thành: ${left.join('; ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('. ') : 'chưa chuyển cơ quan giải quyết';
}

const moneyText = (paid: number): string =>
  paid > 0 ? `Phí, lệ phí đã nộp ${toMoney(paid)}; việc hoàn trả theo quy định của pháp luật` : 'Chưa nộp phí, lệ phí';
