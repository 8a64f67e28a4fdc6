import { takeResultHandedToPost, takeShipmentFailed } from './delivery.js';
import type { Dossier } from './dossier.js';
import { ADDRESS, at, AT_DESK, CODE, OFFICE, COPY, DOSSIER_ID, FILED, MONDAY, papersOf, TRANSFER } from './examples.js';
import { readerSentence } from './reader-sentence.js';
import { decline, receiveAtDesk, submit } from './reception.js';
import { returnAtCounter, takeOverResult } from './result.js';
import { requestSupplement } from './supplements.js';
import { decideWithdrawal, requestWithdrawal } from './withdrawal.js';

const moment = at(MONDAY);
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
const byPost = takeOverResult(received({ resultDelivery: 'post', deliverTo: ADDRESS }), { results: [] }, moment).state;
const failed = {
  dossierId: DOSSIER_ID,
  at: MONDAY.toISOString(),
  shipmentId: 'x',
  direction: 'deliver',
  attempts: 3,
  reason: 'Vắng',
} as const;

it.each<[string, Dossier, string]>([
  ['filed', submitted, 'Hồ sơ đã nộp; bộ phận một cửa kiểm tra và trả lời trong 8 giờ làm việc.'],
  [
    'to be supplemented',
    requestSupplement(submitted, { items: ['bản vẽ'], reason: 'Thiếu' }, moment).state,
    'Mời ông/bà bổ sung bản vẽ trước 09:00 ngày 15/07/2026. Thời hạn giải quyết tạm dừng trong lúc chờ.',
  ],
  [
    'declined',
    decline(submitted, { reason: 'Không thuộc thẩm quyền' }, moment).state,
    'Hồ sơ không được tiếp nhận vì: Không thuộc thẩm quyền. Ông/bà có thể sửa và nộp lại hồ sơ mới.',
  ],
  [
    'with an agency',
    processing,
    'Cơ quan giải quyết đang thực hiện bước “Thẩm định hồ sơ, lập phiếu chuyển thông tin”; hẹn trả kết quả trước 17:00 ngày 02/07/2026.',
  ],
  ['asked back', withdrawn, 'Ông/bà đã yêu cầu rút hồ sơ; bộ phận một cửa đang xem xét và sẽ trả lời ông/bà.'],
  [
    'stopped',
    decideWithdrawal(withdrawn, { agreed: true, reason: 'Đồng ý cho rút.' }, moment).state,
    'Hồ sơ đã dừng xử lý vì: Đồng ý cho rút. Mời ông/bà nhận lại giấy tờ tại một cửa.',
  ],
  [
    'done the same day',
    received(),
    'Hồ sơ đã được tiếp nhận; bộ phận một cửa đang giải quyết, hẹn trả kết quả trước 17:00 ngày 15/06/2026.',
  ],
  [
    'finished',
    finished,
    'Đã có kết quả; mời ông/bà đến nhận tại bộ phận một cửa. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'with the post',
    takeResultHandedToPost(byPost, moment).state,
    'Kết quả đang được bưu điện phát đến địa chỉ ông/bà đã đăng ký. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'back from the post',
    takeShipmentFailed(byPost, failed, moment).state,
    'Bưu điện chưa phát được kết quả; mời ông/bà đến nhận tại bộ phận một cửa hoặc đăng ký phát lại. Ông/bà nộp 6.000 đồng phí, lệ phí khi nhận.',
  ],
  [
    'returned',
    returnAtCounter(finished, { receivedBy: 'applicant', feesPaid: true }, moment).state,
    'Kết quả đã được trao cho ông/bà; hồ sơ kết thúc.',
  ],
])('tells the citizen of a dossier %s where it stands', (_, dossier, sentence) => {
  expect(readerSentence(dossier)).toBe(sentence);
});
