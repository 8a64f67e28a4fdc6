import type { Indicator } from './indicator.js';

/** The shares a periodic report on administrative reform (báo cáo CCHC) tells of the one-stop shop. */
export const CCHC: readonly Indicator[] = [
  {
    no: '1',
    name: 'Giải quyết đúng và trước hạn',
    rule: 'Hồ sơ giải quyết trước hạn, đúng hạn ÷ hồ sơ đã giải quyết trong kỳ.',
    numerator: 'settledInTime',
    denominator: 'settled',
  },
  {
    no: '2',
    name: 'Giải quyết quá hạn',
    rule: 'Hồ sơ giải quyết quá hạn ÷ hồ sơ đã giải quyết trong kỳ.',
    numerator: 'late',
    denominator: 'settled',
  },
  {
    no: '3',
    name: 'Có thư xin lỗi khi quá hạn',
    rule: 'Hồ sơ quá hạn đã có thư xin lỗi ÷ hồ sơ quá hạn, đã hoặc đang giải quyết.',
    numerator: 'lateApologised',
    denominator: 'lateAtAll',
  },
  {
    no: '4',
    name: 'Hồ sơ trực tuyến mức độ 3 (một phần)',
    rule: 'Hồ sơ trực tuyến ÷ hồ sơ tiếp nhận của thủ tục mức độ 3.',
    numerator: 'receivedLevel3Online',
    denominator: 'receivedLevel3',
  },
  {
    no: '5',
    name: 'Hồ sơ trực tuyến mức độ 4 (toàn trình)',
    rule: 'Hồ sơ trực tuyến ÷ hồ sơ tiếp nhận của thủ tục mức độ 4.',
    numerator: 'receivedLevel4Online',
    denominator: 'receivedLevel4',
  },
  {
    no: '6',
    name: 'Hồ sơ trực tuyến nói chung',
    rule: 'Hồ sơ nộp trực tuyến ÷ hồ sơ tiếp nhận trong kỳ.',
    numerator: 'receivedOnline',
    denominator: 'received',
  },
  {
    no: '7',
    name: 'Thủ tục trực tuyến có phát sinh hồ sơ',
    rule: 'Thủ tục mức độ 3, 4 có hồ sơ trực tuyến ÷ thủ tục mức độ 3, 4.',
    numerator: 'proceduresUsed',
    denominator: 'proceduresOffered',
  },
  {
    no: '8',
    name: 'Qua bưu chính công ích',
    rule: 'Hồ sơ nộp hoặc nhận kết quả qua bưu chính ÷ hồ sơ tiếp nhận trong kỳ.',
    numerator: 'receivedByPostEitherWay',
    denominator: 'received',
  },
  {
    no: '9',
    name: 'Hồ sơ được số hoá khi tiếp nhận',
    rule: 'Hồ sơ có giấy tờ được số hoá từ bản giấy ÷ hồ sơ tiếp nhận trong kỳ.',
    numerator: 'receivedDigitised',
    denominator: 'received',
  },
];
