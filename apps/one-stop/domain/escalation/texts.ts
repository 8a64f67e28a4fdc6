import type { EscalationKind } from '#contracts';
import { quoted, toLocalText } from '../labels.js';
import type { Alert } from './alert.js';

type Tell = (dueAt: string, stepName: string) => string;

/** Who is told, and what; in no text is anything of the applicant. */
export const TOLD: Readonly<Record<EscalationKind, { readonly to: Alert['to']; readonly tell: Tell }>> = {
  'reception-near': { to: 'clerk', tell: (at) => `Sắp hết hạn kiểm tra hồ sơ nộp trực tuyến: ${toLocalText(at)}` },
  'reception-missed': { to: 'head', tell: (at) => `Quá hạn kiểm tra hồ sơ nộp trực tuyến: ${toLocalText(at)}` },
  'step-near': { to: 'clerk', tell: (at, step) => `Bước ${quoted(step)} sắp hết hạn: ${toLocalText(at)}` },
  'step-missed': { to: 'head', tell: (at, step) => `Bước ${quoted(step)} quá hạn: ${toLocalText(at)}` },
  'appointment-near': { to: 'clerk', tell: (at) => `Sắp đến hẹn trả kết quả: ${toLocalText(at)}` },
  'appointment-missed': { to: 'head', tell: (at) => `Quá hẹn trả kết quả: ${toLocalText(at)}` },
  'apology-drafted': {
    to: 'head',
    tell: (at) => `Hồ sơ chắc chắn không kịp hẹn ${toLocalText(at)}; phiếu xin lỗi và hẹn lại đã soạn, chờ ký`,
  },
  'request-unclaimed': { to: 'head', tell: (_, step) => `Chưa cơ quan nào nhận việc của bước ${quoted(step)}` },
  'request-returned': {
    to: 'clerk',
    tell: (_, step) => `Không ai nhận việc của bước ${quoted(step)}; yêu cầu được trả về bộ phận một cửa`,
  },
  'result-uncollected': { to: 'applicant', tell: () => 'Mời ông/bà đến nhận kết quả đã có tại bộ phận một cửa' },
};
