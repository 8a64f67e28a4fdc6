export const dossiers = {
  title: 'Hồ sơ',
  code: 'Mã hồ sơ',
  applicant: 'Người nộp',
  procedure: 'Thủ tục',
  state: 'Trạng thái',
  appointment: 'Hẹn trả',
  empty: { title: 'Chưa có hồ sơ nào', body: 'Hồ sơ nộp trực tuyến hoặc tiếp nhận tại quầy sẽ hiện ở đây.' },
};
