import { field, paragraph, signatures, type Sheet } from '#forms';
import type { RefusalFacts } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { applicantLines } from './applicant-lines.js';
import { codeLine, frame } from './frame.js';

/** Mẫu 03: why the dossier is not received, in law. */
export function refusal(form: Form, facts: RefusalFacts): Sheet {
  return frame(
    form,
    codeLine(facts),
    [...applicantLines('Tiếp nhận hồ sơ của', facts), field('Nội dung yêu cầu giải quyết', facts.procedure)],
    [
      paragraph(
        `Qua xem xét, ${form.issuer.unit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      paragraph(facts.reason),
      paragraph('Xin thông báo cho ông/bà được biết và thực hiện./.'),
      signatures({ role: 'Người nộp hồ sơ' }, { role: 'Người tiếp nhận hồ sơ' }),
    ],
  );
}
