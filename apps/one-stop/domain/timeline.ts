import {
  CodSettled,
  DeferralExpired,
  DeliveryAttemptFailed,
  DeliveryChanged,
  DossierDeclined,
  DossierFinished,
  DossierProcessing,
  DossierReceived,
  DossierReturned,
  DossierStopped,
  DossierSubmitted,
  LateMessageRecorded,
  NoticesIssued,
  NoticesPaid,
  OutcomeDeferred,
  OutcomeReceived,
  PaperAttached,
  PaperRemoved,
  PapersCollected,
  PapersHandedToDesk,
  PaymentRequested,
  PaymentSettled,
  RequestAccepted,
  RequestParked,
  ResultDelivered,
  ResultHandedToPost,
  ShipmentFailed,
  ShipmentOrdered,
  StepCancelled,
  StepReady,
  StepSettled,
  SupplementExpired,
  SupplementReceived,
  SupplementRequested,
  WithdrawalRejected,
  WithdrawalRequested,
} from '#contracts';
import { quoted, toLocalText, toMoneyText } from './labels.js';
import { CLOCK_LINES } from './timeline-clocks.js';
import { line } from './timeline-line.js';
import { MOVE_LINES } from './timeline-moves.js';

/** A line of a dossier's history for people, without its date; nothing for an event that is not part of it. */
export const timelineLine = (type: string, data: unknown): string | undefined => LINES.get(type)?.(data);

/** What lines speak of beside their words: everything that a screen needs to say them in another language, and nothing else. */
const SPOKEN_OF = [
  'act',
  'agencyName',
  'amount',
  'appointmentAt',
  'attempt',
  'cause',
  'code',
  'direction',
  'items',
  'kind',
  'newAt',
  'number',
  'of',
  'oldAt',
  'parcel',
  'reason',
  'receivedBy',
  'reference',
  'result',
  'stepName',
  'total',
  'until',
  'why',
] as const;

export function spokenOf(data: unknown): Record<string, string> {
  const { outcome, notices, to, ...told } = data as Record<string, unknown> & Nested;
  const reference = numberAtAgency(told);
  const nested = { outcome: outcome?.kind, notices: notices?.length, to: typeof to === 'object' ? to.name : undefined };
  return Object.fromEntries(
    Object.entries({ ...told, reference, ...nested }).flatMap(([name, value]) =>
      value === undefined || !(SPOKEN_OF.some((known) => known === name) || name in nested)
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  );
}
interface Nested {
  readonly outcome?: { readonly kind: string };
  readonly notices?: readonly unknown[];
  readonly to?: string | { readonly name: string };
}

const SETTLED = { done: 'Hoàn thành', refused: 'Bị từ chối ở', undone: 'Trả lại để làm lại' } as const;
const ANSWERED = {
  done: 'Cơ quan đã giải quyết xong phần việc của mình',
  refused: 'Cơ quan từ chối giải quyết',
  'supplement-needed': 'Cơ quan đề nghị bổ sung giấy tờ',
  'not-yet': 'Cơ quan chưa có kết quả',
} as const;
const BY = { applicant: 'người nộp hồ sơ', representative: 'người được uỷ quyền' } as const;

const LINES: ReadonlyMap<string, (data: unknown) => string> = new Map([
  line(DossierSubmitted, () => 'Hồ sơ được nộp, chờ bộ phận một cửa kiểm tra'),
  line(
    DossierReceived,
    ({ code, appointmentAt }) => `Tiếp nhận hồ sơ ${code}, hẹn trả kết quả ${toLocalText(appointmentAt)}`,
  ),
  line(DossierDeclined, ({ reason }) => `Từ chối tiếp nhận: ${reason}`),
  line(DossierProcessing, ({ appointmentAt }) => `Hồ sơ đang được xử lý${renewed(appointmentAt)}`),
  line(StepReady, ({ stepName }) => `Chuyển cơ quan thực hiện bước ${quoted(stepName)}`),
  line(StepSettled, ({ stepName, result }) => `${SETTLED[result]} bước ${quoted(stepName)}`),
  line(StepCancelled, ({ reason }) => `Huỷ yêu cầu đã gửi cơ quan: ${reason}`),
  line(
    SupplementRequested,
    ({ items, reason, number = 1 }) =>
      `Yêu cầu bổ sung${number > 1 ? ` lần ${number}` : ''} ${items.join(', ')}: ${reason}`,
  ),
  line(SupplementReceived, ({ appointmentAt }) => `Đã nhận giấy tờ bổ sung${renewed(appointmentAt)}`),
  line(SupplementExpired, () => 'Hết thời hạn bổ sung giấy tờ'),
  line(PaymentRequested, ({ total }) => `Chờ người dân nộp ${toMoneyText(total)} nghĩa vụ tài chính`),
  line(
    PaymentSettled,
    ({ total, appointmentAt }) => `Đã hoàn thành nghĩa vụ tài chính ${toMoneyText(total)}${renewed(appointmentAt)}`,
  ),
  line(WithdrawalRequested, ({ reason }) => `Người dân yêu cầu rút hồ sơ: ${reason}`),
  line(WithdrawalRejected, ({ reason }) => `Không đồng ý rút hồ sơ, tiếp tục giải quyết: ${reason}`),
  line(DossierStopped, ({ reason }) => `Dừng xử lý hồ sơ: ${reason}`),
  line(DossierFinished, () => 'Đã có kết quả tại bộ phận một cửa'),
  line(DossierReturned, ({ receivedBy }) => `Đã trả kết quả cho ${BY[receivedBy]}`),
  line(DeliveryChanged, () => 'Cập nhật việc giao nhận giấy tờ, kết quả'),
  line(PaperAttached, ({ of }) =>
    of === 'result' ? 'Lưu bản điện tử của kết quả' : 'Lưu bản điện tử của một giấy tờ',
  ),
  line(PaperRemoved, () => 'Gỡ một bản điện tử đã lưu nhầm'),
  line(LateMessageRecorded, () => 'Ghi nhận một thông báo đến muộn hoặc trùng, không áp dụng'),
  line(RequestAccepted, (told) => {
    const number = numberAtAgency(told);
    return `Cơ quan đã nhận yêu cầu${number ? `, số hồ sơ tại cơ quan: ${number}` : ''}`;
  }),
  line(OutcomeReceived, ({ outcome }) => ANSWERED[outcome.kind]),
  line(OutcomeDeferred, ({ until }) => `Cơ quan chưa có kết quả, hẹn ${toLocalText(until)}`),
  line(DeferralExpired, () => 'Quá thời gian cơ quan đã hẹn mà chưa có trả lời'),
  line(NoticesIssued, ({ notices }) => `Cơ quan ban hành ${notices.length} thông báo nộp tiền`),
  line(NoticesPaid, ({ total }) => `Các thông báo nộp tiền đã được nộp đủ: ${toMoneyText(total)}`),
  line(RequestParked, () => 'Cơ quan chưa nhận được yêu cầu, cán bộ đang xử lý'),
  line(
    ShipmentOrdered,
    ({ direction, parcel }) =>
      `${direction === 'collect' ? 'Đặt bưu điện lấy giấy tờ' : 'Đặt bưu điện phát kết quả'}, bưu gửi ${parcel}`,
  ),
  line(PapersCollected, () => 'Bưu tá đã nhận giấy tờ tại nhà'),
  line(PapersHandedToDesk, () => 'Bưu điện đã bàn giao giấy tờ cho bộ phận một cửa'),
  line(ResultHandedToPost, () => 'Bàn giao kết quả cho bưu điện'),
  line(DeliveryAttemptFailed, ({ attempt, reason }) => `Phát không thành công lần ${attempt}: ${reason}`),
  line(ResultDelivered, ({ receivedBy }) => `Bưu điện đã phát kết quả cho ${BY[receivedBy]}`),
  line(
    ShipmentFailed,
    ({ direction, reason }) =>
      `${direction === 'collect' ? 'Không lấy được giấy tờ' : 'Kết quả quay lại bộ phận một cửa'}: ${reason}`,
  ),
  line(CodSettled, ({ amount }) => `Bưu điện đã nộp lại ${toMoneyText(amount)} thu hộ`),
  ...CLOCK_LINES,
  ...MOVE_LINES,
]);

/** An agency that keeps it under the id we asked by has no number that anybody could look up. */
const numberAtAgency = ({ requestId, reference }: { requestId?: unknown; reference?: unknown }): string | undefined =>
  typeof reference === 'string' && reference !== requestId ? reference : undefined;

const renewed = (appointmentAt: string | undefined): string =>
  appointmentAt ? `, hẹn trả kết quả ${toLocalText(appointmentAt)}` : '';
