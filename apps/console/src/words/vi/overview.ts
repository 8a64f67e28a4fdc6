export const overview = {
  title: 'Hôm nay',
  of: '{{offices}} — số liệu lúc {{at}}',
  quiet: '{{office}} không ghi nhận gì suốt {{count}} giờ làm việc',
  quietSince:
    'Lần ghi nhận cuối: {{when}}. Hồ sơ đã nhận, đã trả mà chưa nhập thì không có trong số liệu; nhắc bộ phận nhập ngay.',
  quietEver:
    'Hai tháng qua không có lần ghi nhận nào. Nếu đơn vị không tiếp dân, quản trị vận hành cần ghi điều đó vào dữ liệu tổ chức.',
  figures: 'Con số hôm nay',
  receivedToday: 'Tiếp nhận hôm nay',
  apologies: 'Thư xin lỗi chờ ký ({{count}})',
  apology: 'đã hẹn {{old}}, dự kiến hẹn lại {{new}}',
  byHolder: 'Ai đang giữ hồ sơ',
  byProcedure: 'Theo thủ tục',
  byChannel: 'Theo kênh nộp',
  byClerk: 'Theo cán bộ tiếp nhận',
  byClerkAbout: 'Hồ sơ đang mở, theo người đã tiếp nhận.',
  nobody: 'Chưa tiếp nhận, hoặc không rõ ai',
  open: 'Đang mở',
  soon: 'Sắp hạn',
  nothingOpen: 'Không có hồ sơ nào đang mở.',
};
