export const badData = {
  title: 'Chất lượng dữ liệu',
  about:
    'Dữ liệu xấu mà cổng, bưu điện và các cơ quan gửi đến trong 30 ngày, theo đơn vị và loại; và bộ phận không ghi nhận gì trong giờ làm việc. Những thói quen này làm sai số liệu; hệ thống này không gửi đi dữ liệu như vậy.',
  dossiers: '{{count}} hồ sơ',
  toldBy: '{{who}} gửi, lần cuối {{when}}',
  help: 'Việc cần làm:',
  see: 'Xem các hồ sơ',
  noCode: 'Mã gửi đến không phải mã hồ sơ',
  nobody: 'Chưa rõ đơn vị',
  none: 'Không thấy dữ liệu xấu nào',
  noneBody: 'Trong 30 ngày qua, những gì cổng, bưu điện và các cơ quan gửi đến đều hợp lệ.',
};
