export const time = {
  stands: 'Tạm dừng tính thời gian',
  over: 'Quá hạn {{count}} ngày',
  overToday: 'Quá hạn hôm nay',
  never: 'Chưa có',
  today: 'Hạn hôm nay',
  left: 'Còn {{count}} ngày',
};
