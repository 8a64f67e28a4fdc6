import { takePapersCollected, takePapersHandedToDesk, takeResultHandedToPost, takeShipmentFailed } from './delivery.js';
import type { Dossier } from './dossier.js';
import {
  ADDRESS,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  COPY,
  DOSSIER_ID,
  FILED,
  MONDAY,
  papersOf,
  saidOf,
  TRANSFER,
} from './examples.js';
import type { Alert } from './escalation/alert.js';
import { takeNotices } from './payments.js';
import { decline, receiveAtDesk, submit } from './reception.js';
import { returnAtCounter, takeOverResult } from './result.js';
import { requestSupplement } from './supplements.js';
import { decideWithdrawal, requestWithdrawal } from './withdrawal.js';

export const moment = at(MONDAY);
const submitted = submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER })!.state;
const processing = receiveAtDesk(undefined, AT_DESK, {
  ...moment,
  code: CODE,
  office: OFFICE,
  procedure: TRANSFER,
}).state;
const withdrawn = requestWithdrawal(processing, { reason: 'Thôi' }, moment).state;
const copies = { ...AT_DESK, components: papersOf(COPY), facts: { paper: 'Bằng', copies: 3 }, feesPaid: false };
const received = (more: Partial<typeof AT_DESK> = {}): Dossier =>
  receiveAtDesk(undefined, { ...copies, ...more }, { ...moment, code: CODE, office: OFFICE, procedure: COPY }).state;
const finished = takeOverResult(received(), { results: [] }, moment).state;
export const byPost = takeOverResult(
  received({ resultDelivery: 'post', deliverTo: ADDRESS }),
  { results: [] },
  moment,
).state;
export const failed = {
  dossierId: DOSSIER_ID,
  at: MONDAY.toISOString(),
  shipmentId: 'x',
  direction: 'deliver',
  attempts: 3,
  reason: 'Vắng',
} as const;

const papersBy = (papers: 'desk' | 'collected') =>
  submit(undefined, { ...FILED, papers }, { now: MONDAY, procedure: TRANSFER })!.state;
const collected = takePapersCollected(papersBy('collected'), { feeCollected: 0 } as never, moment).state;
const paying = takeNotices(
  processing,
  {
    ...saidOf(processing, 'appraise'),
    notices: [{ number: 'TB-1', issuedOn: '2026-06-15', item: 'Lệ phí', amount: 5_000_000 }],
  },
  moment,
)!.state;
/** After people were told that it waits too long. */
export const told = (dossier: Dossier, kind: Alert['kind'], of: string): Dossier => ({
  ...dossier,
  alerts: [{ kind, of, dueAt: of, to: 'head', raisedAt: of, text: '' }],
});

/** Dossiers in every state, and what their citizens read. */
export const STANDINGS: readonly [string, Dossier, string][] = [
  ['filed', submitted, 'Hồ sơ đã nộp; bộ phận một cửa kiểm tra và trả lời trong 8 giờ làm việc.'],
  [
    'to be supplemented',
    requestSupplement(submitted, { items: ['bản vẽ'], reason: 'Thiếu' }, moment).state,
    'Mời ông/bà bổ sung bản vẽ trước 17:00 ngày 15/07/2026. Thời hạn giải quyết tạm dừng trong lúc chờ.',
  ],
  [
    'declined',
    decline(submitted, { reason: 'Không thuộc thẩm quyền' }, moment).state,
    'Hồ sơ không được tiếp nhận vì: Không thuộc thẩm quyền. Ông/bà có thể sửa và nộp lại hồ sơ mới bất cứ lúc nào.',
  ],
  [
    'with an agency',
    processing,
    'Cơ quan giải quyết đang thực hiện bước “Thẩm định hồ sơ, lập phiếu chuyển thông tin”; hẹn trả kết quả trước 17:00 ngày 02/07/2026.',
  ],
  [
    'asked back',
    withdrawn,
    'Ông/bà đã yêu cầu rút hồ sơ; bộ phận một cửa đang xem xét và trả lời ông/bà trước 17:00 ngày 02/07/2026.',
  ],
  [
    'asked back before it was received',
    requestWithdrawal(submitted, { reason: 'Thôi' }, moment).state,
    'Ông/bà đã yêu cầu rút hồ sơ; bộ phận một cửa đang xem xét và trả lời ông/bà trong 8 giờ làm việc.',
  ],
  [
    'stopped',
    decideWithdrawal(withdrawn, { agreed: true, reason: 'Đồng ý cho rút.' }, moment).state,
    'Hồ sơ đã dừng xử lý vì: Đồng ý cho rút. Mời ông/bà đến bộ phận một cửa trong giờ làm việc để nhận lại giấy tờ.',
  ],
  [
    'done the same day',
    received(),
    'Hồ sơ đã được tiếp nhận; bộ phận một cửa đang giải quyết, hẹn trả kết quả trước 17:00 ngày 15/06/2026.',
  ],
  [
    'finished',
    finished,
    'Đã có kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'with the post',
    takeResultHandedToPost(byPost, moment).state,
    'Kết quả đang được bưu điện phát đến địa chỉ ông/bà đã đăng ký; ông/bà chỉ cần chờ đến khi bưu điện phát. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'back from the post',
    takeShipmentFailed(byPost, failed, moment).state,
    'Bưu điện chưa phát được kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc hoặc đăng ký phát lại. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'returned',
    returnAtCounter(finished, { receivedBy: 'applicant', feesPaid: true }, moment).state,
    'Kết quả đã được trao cho ông/bà; hồ sơ kết thúc.',
  ],
  [
    'whose papers are to be brought',
    papersBy('desk'),
    'Hồ sơ đã nộp trực tuyến; mời ông/bà mang giấy tờ đến bộ phận một cửa trong giờ làm việc để được tiếp nhận; thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.',
  ],
  [
    'whose papers are to be collected',
    papersBy('collected'),
    'Hồ sơ đã nộp trực tuyến; bưu điện sẽ đến lấy giấy tờ tại địa chỉ ông/bà đã đăng ký; thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.',
  ],
  [
    'whose papers are with the post',
    collected,
    'Bưu điện đã nhận giấy tờ và đang chuyển đến bộ phận một cửa để kiểm tra, tiếp nhận; thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận.',
  ],
  [
    'whose papers came',
    takePapersHandedToDesk(collected, moment).state,
    'Giấy tờ đã đến bộ phận một cửa; bộ phận một cửa kiểm tra và trả lời trong 8 giờ làm việc.',
  ],
  [
    'to be paid for',
    paying,
    'Mời ông/bà nộp 5.000.000 đồng theo thông báo của cơ quan thuế, trước hạn ghi trên thông báo. Thời hạn giải quyết tạm dừng trong lúc chờ.',
  ],
  [
    'stopped without papers',
    { ...decideWithdrawal(withdrawn, { agreed: true, reason: 'Đồng ý' }, moment).state, delivery: submitted.delivery },
    'Hồ sơ đã dừng xử lý vì: Đồng ý. Ông/bà có thể nộp hồ sơ mới bất cứ lúc nào.',
  ],
  [
    'late',
    told(processing, 'appointment-missed', processing.clock.appointmentAt!),
    'Cơ quan giải quyết đang thực hiện bước “Thẩm định hồ sơ, lập phiếu chuyển thông tin”; đã quá hẹn trả kết quả trước 17:00 ngày 02/07/2026, bộ phận một cửa đang đôn đốc.',
  ],
  [
    'to go to the post',
    byPost,
    'Đã có kết quả; bộ phận một cửa đang bàn giao cho bưu điện; ông/bà chỉ cần chờ đến khi bưu điện phát. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'uncollected',
    told(finished, 'result-uncollected', finished.clock.stoppedAt!),
    'Kết quả đã có từ ngày 15/06/2026 mà chưa có người nhận; mời ông/bà sớm đến nhận tại bộ phận một cửa trong giờ làm việc. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
];
