import { field, numbered, paragraph, signatures, toMomentText, type Sheet } from '#forms';
import type { SupplementFacts } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { applicantLines } from './applicant-lines.js';
import { codeLine, frame } from './frame.js';

/** Mẫu 02: everything that is missing, once, and by when it is to be brought. */
export function supplement(form: Form, facts: SupplementFacts): Sheet {
  const { unit, phone } = form.issuer;
  const contact = `${unit}${phone ? `, số điện thoại ${phone}` : ''}`;
  return frame(
    form,
    codeLine(facts),
    [...applicantLines('Hồ sơ của', facts), field('Nội dung yêu cầu giải quyết', facts.procedure)],
    [
      paragraph('Yêu cầu ông/bà hoàn thiện hồ sơ gồm những nội dung sau:'),
      numbered(facts.items),
      field('Lý do', facts.reason),
      field('Thời hạn bổ sung', `trước ${toMomentText(facts.respondBy)}`),
      paragraph(
        `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông/bà liên hệ với ${contact} để được hướng dẫn./.`,
      ),
      signatures(undefined, { role: 'Người hướng dẫn' }),
    ],
  );
}
