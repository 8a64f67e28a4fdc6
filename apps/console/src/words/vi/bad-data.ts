export const badData = {
  title: 'Chất lượng dữ liệu',
  about:
    'Dữ liệu sai mà cổng, bưu điện và các cơ quan gửi đến trong 30 ngày qua, theo đơn vị và loại; cùng những bộ phận một cửa không ghi nhận gì suốt nhiều giờ làm việc. Cả hai đều làm sai số liệu; hệ thống này không gửi đi dữ liệu như vậy.',
  dossiers: '{{count}} hồ sơ',
  toldBy: '{{who}} gửi, lần cuối {{when}}',
  help: 'Việc cần làm:',
  see: 'Xem các hồ sơ',
  noCode: 'Mã gửi đến không phải mã hồ sơ',
  nobody: 'Chưa rõ đơn vị',
  none: 'Không thấy dữ liệu sai nào',
  noneBody: 'Những gì cổng, bưu điện và các cơ quan gửi đến trong 30 ngày qua đều hợp lệ.',
};
