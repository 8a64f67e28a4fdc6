import type { Indicator } from './indicator.js';

const PORTAL_KNOWS = 'Chưa có nguồn: việc công bố, công khai diễn ra ở cơ sở dữ liệu quốc gia về thủ tục hành chính.';
const NO_PAYMENT = 'Chưa có nguồn: hệ thống chưa được báo tiền nộp trực tuyến hay tại quầy.';

/**
 * Every indicator of the index (QĐ 766/QĐ-TTg, 23/6/2022). One the hub has no source for says so; it is never counted as nothing.
 * Its groups have 18, 20, 12, 10, 22 and 18 points; how they are split within a group was not found, so scores are per cent.
 */
export const QD_766: readonly Indicator[] = [
  {
    no: '1.1',
    name: 'Thủ tục công bố đúng hạn',
    rule: 'Thủ tục mới, sửa đổi công bố đúng hạn ÷ tổng số.',
    notKnown: PORTAL_KNOWS,
  },
  {
    no: '1.2',
    name: 'Thủ tục công khai đúng hạn',
    rule: 'Thủ tục công khai trong 5 ngày làm việc (tỉnh) ÷ tổng số.',
    notKnown: PORTAL_KNOWS,
  },
  {
    no: '1.3',
    name: 'Thủ tục công khai đủ nội dung',
    rule: 'Thủ tục có đủ 7 bộ phận bắt buộc (khoản 2 Điều 8 NĐ 63/2010) ÷ tổng số.',
    notKnown: PORTAL_KNOWS,
  },
  {
    no: '1.4',
    name: 'Tỷ lệ đồng bộ hồ sơ',
    rule: 'Hồ sơ đồng bộ có ngày tiếp nhận trong kỳ ÷ số lớn hơn giữa Hệ thống báo cáo và Cổng.',
    notKnown: 'Chưa có nguồn: hai số ở mẫu số do Hệ thống báo cáo quốc gia và Cổng giữ.',
  },
  {
    no: '2.1',
    name: 'Hồ sơ giải quyết đúng hạn',
    rule: '(Giải quyết xong đúng hạn + đang giải quyết còn hạn) ÷ hồ sơ tiếp nhận và giải quyết trong kỳ. Bị yêu cầu bổ sung quá một lần tính là trễ.',
    numerator: 'inTime766',
    denominator: 'counted',
  },
  {
    no: '2.2',
    name: 'Thời gian giải quyết trung bình',
    rule: 'Tổng thời gian làm việc ÷ số hồ sơ.',
    notKnown: 'Chưa tính: cần giờ làm việc của từng hồ sơ theo lịch, trừ thời gian đồng hồ dừng.',
  },
  {
    no: '3.1',
    name: 'Thủ tục cung cấp trực tuyến',
    rule: 'Thủ tục cung cấp trực tuyến mức độ 3, 4 ÷ thủ tục có hiệu lực (chưa loại thủ tục không đủ điều kiện). Đủ điểm từ 80%.',
    fullAt: 80,
    numerator: 'proceduresOffered',
    denominator: 'procedures',
  },
  {
    no: '3.2',
    name: 'Dịch vụ trực tuyến có phát sinh hồ sơ',
    rule: 'Dịch vụ có ít nhất một hồ sơ trực tuyến ÷ dịch vụ cung cấp trực tuyến.',
    numerator: 'proceduresUsed',
    denominator: 'proceduresOffered',
  },
  {
    no: '3.3',
    name: 'Hồ sơ nộp trực tuyến',
    rule: 'Hồ sơ trực tuyến (xong thì phải có kết quả điện tử) ÷ hồ sơ tiếp nhận; chưa nhân tỷ lệ đồng bộ 1.4. Đủ điểm từ 50%.',
    fullAt: 50,
    numerator: 'onlineWithResult',
    denominator: 'received',
  },
  {
    no: '3.5',
    name: 'Thủ tục thanh toán trực tuyến được',
    rule: 'Thủ tục có phí đã tích hợp ÷ thủ tục có phí. Đủ điểm từ 80%.',
    fullAt: 80,
    notKnown: NO_PAYMENT,
  },
  {
    no: '3.6',
    name: 'Hồ sơ thanh toán trực tuyến',
    rule: 'Hồ sơ thanh toán trực tuyến ÷ hồ sơ của thủ tục có phí, trừ hồ sơ không phải nộp.',
    notKnown: NO_PAYMENT,
  },
  {
    no: '4.1',
    name: 'Hồ sơ có kết quả điện tử',
    rule: 'Hồ sơ có kết quả điện tử ÷ hồ sơ có kết quả trong kỳ.',
    numerator: 'finishedElectronic',
    denominator: 'finished',
  },
  {
    no: '4.2',
    name: 'Hồ sơ được số hoá',
    rule: 'Hồ sơ có tệp thành phần và tệp kết quả ÷ hồ sơ có kết quả trong kỳ. Đủ điểm từ 80%.',
    fullAt: 80,
    numerator: 'finishedDigitised',
    denominator: 'finished',
  },
  {
    no: '4.3',
    name: 'Tái sử dụng dữ liệu số hoá',
    rule: 'Hồ sơ có giấy tờ tái sử dụng ÷ hồ sơ tiếp nhận. Đủ điểm từ 80%.',
    fullAt: 80,
    numerator: 'receivedReused',
    denominator: 'received',
  },
  {
    no: '4.4',
    name: 'Dùng kho dữ liệu điện tử',
    rule: 'Hồ sơ có giấy tờ từ kho dữ liệu điện tử quốc gia ÷ hồ sơ tiếp nhận.',
    numerator: 'receivedNationalStore',
    denominator: 'received', // not held against the decision's text yet
  },
  {
    no: '4.5',
    name: 'Kết nối cơ sở dữ liệu dân cư',
    rule: 'Hồ sơ của tài khoản đã xác thực hoặc có tra cứu dân cư ÷ hồ sơ tiếp nhận.',
    notKnown: 'Chưa có nguồn: hệ thống chưa được báo tài khoản nào đã xác thực.',
  },
  {
    no: '5.1',
    name: 'Phản ánh, kiến nghị theo loại',
    rule: 'Phản ánh về quy định hành chính ÷ phản ánh, kiến nghị trong kỳ; phần còn lại là về hành vi của cán bộ. Là cơ cấu, không chấm điểm.',
    isComposition: true,
    numerator: 'feedbackOnRules',
    denominator: 'feedback',
  },
  {
    no: '5.2',
    name: 'Phản ánh trả lời đúng hạn',
    rule: 'Phản ánh không trễ hạn khi kỳ kết thúc ÷ phản ánh, kiến nghị trong kỳ. Hạn: từ chối 2, trả lời 15, công khai thêm 2 ngày làm việc.',
    numerator: 'feedbackInTime',
    denominator: 'feedback',
  },
  {
    no: '5.3',
    name: 'Hài lòng với trả lời',
    rule: 'Câu trả lời được đánh giá hài lòng ÷ câu trả lời được đánh giá.',
    numerator: 'feedbackSatisfied',
    denominator: 'feedbackRated',
  },
  {
    no: '5.4',
    name: 'Hài lòng về giải quyết thủ tục',
    rule: '100% − (tỷ lệ hồ sơ trễ + tỷ lệ hồ sơ có phản ánh, không hài lòng). Đủ điểm từ 90%.',
    fullAt: 90,
    notKnown:
      'Chưa có nguồn cho hồ sơ bị chê: phản ánh có thể nêu mã hồ sơ nhưng không bắt buộc; chỉ lấy phần hồ sơ trễ thì con số đẹp hơn sự thật.',
  },
];
