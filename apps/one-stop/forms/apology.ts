import { field, numbered, paragraph, toMomentText, type Sheet } from '#forms';
import type { ApologyFacts, Promised } from '../domain/forms/facts.js';
import type { Form } from '../domain/forms/form.js';
import { codeLine, frame } from './frame.js';
import { headSigns } from './head-signs.js';

/** Mẫu 04: who is late, why, and the new promise; since 2025 as an extension that is proposed, with every promise before. */
export function apology(form: Form, facts: ApologyFacts): Sheet {
  const { applicant, procedure, receivedAt, appointmentAt, newAppointmentAt, responsible, reason } = facts;
  const { unit } = form.issuer;
  const who = responsible.join(', ') || unit;
  return frame(
    form,
    codeLine(facts),
    [
      field('Kính gửi', applicant.name),
      field('Địa chỉ', applicant.address),
      paragraph(
        `${unit} đã tiếp nhận hồ sơ đề nghị giải quyết “${procedure}” của ông/bà lúc ${toMomentText(receivedAt)}.`,
      ),
    ],
    [
      field('Thời gian hẹn trả kết quả', toMomentText(appointmentAt)),
      paragraph(`Đến nay ${who} chưa trả được kết quả giải quyết hồ sơ của ông/bà đúng thời hạn đã hẹn.`),
      field('Lý do', reason),
      paragraph(
        `Sự chậm trễ này gây phiền hà, tốn kém thời gian, công sức của ông/bà. ${unit} xin lỗi ông/bà và sẽ trả kết quả vào ${toMomentText(newAppointmentAt)}, tại ${unit}.`,
      ),
      ...(form.heading.proposesExtension ? extensionLines(facts) : []),
      paragraph('Mong nhận được sự thông cảm của ông/bà./.'),
      headSigns(...responsible),
    ],
  );
}

const WHY: Readonly<Record<Promised['why'], string>> = {
  received: 'khi tiếp nhận',
  pause: 'cộng thời gian tạm dừng',
  calendar: 'điều chỉnh theo lịch làm việc',
  outage: 'cộng thời gian sự cố đã xác nhận',
  apology: 'xin lỗi và hẹn lại',
};

function extensionLines({ newAppointmentAt, extension }: ApologyFacts): Sheet['content'] {
  if (!extension) return [];
  const { number, atMost, promises } = extension;
  return [
    field('Đề nghị gia hạn thời gian giải quyết đến', toMomentText(newAppointmentAt)),
    field('Lần gia hạn', `${number} (theo quy định không quá ${atMost} lần)`),
    paragraph('Các lần hẹn trả kết quả trước đó:'),
    numbered(promises.map(({ appointmentAt, why }) => `${toMomentText(appointmentAt)} (${WHY[why]})`)),
  ];
}
