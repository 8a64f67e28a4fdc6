export const mending = {
  title: 'Yêu cầu bị trả lại',
  says: 'Cơ quan không nhận yêu cầu: {{what}}',
  returned: 'Trả lại',
  mend: 'Sửa và gửi lại',
  about:
    'Chỉ phần đã sửa được gửi lại cho cơ quan; thông tin trên hồ sơ không đổi. Nếu không sửa gì, yêu cầu được gửi lại như cũ.',
  send: 'Gửi lại cho cơ quan',
  sent: 'Đã gửi lại cho cơ quan',
  giveUp: 'Thôi gửi',
  giveUpDoes: 'Yêu cầu không được gửi nữa. Với hồ sơ, bước này coi như bị từ chối; lý do được ghi vào diễn biến.',
  givenUp: 'Đã thôi gửi yêu cầu',
  waiting: '{{count}} yêu cầu bị cơ quan trả lại, cần sửa rồi gửi lại',
  empty: {
    title: 'Không có yêu cầu nào bị trả lại',
    body: 'Khi một cơ quan không nhận yêu cầu vì dữ liệu sai, yêu cầu hiện ở đây cùng lý do cơ quan nêu, để sửa và gửi lại.',
  },
};
