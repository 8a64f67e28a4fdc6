import { readSubmission } from './read-submission.js';
import { classic, example, facts, type Json, lgsp, lgspFiler } from './submission.sample.js';

function refusal(sent: unknown) {
  try {
    readSubmission(sent);
  } catch (error) {
    return error as { code: string; detail: string; fields: { pointer: string; detail: string }[] };
  }
  throw new Error('was not refused');
}

describe('a wrong submission of the portal', () => {
  it.each([undefined, null, 'hello', 7, [], {}, { MaHoSo: '000.00.14.H03-260611-0042' }, { service: 'DongBoHoSoMC' }])(
    'in neither dialect is unreadable: %j',
    (sent) => {
      expect(refusal(sent).code).toBe('submission/unreadable');
    },
  );

  it.each([
    ['classic without a code', classic({ MaHoSo: undefined }), '/data/0/MaHoSo', 'Thiếu trường bắt buộc'],
    ['classic with a code that is none', classic({ MaHoSo: 'H1' }), '/data/0/MaHoSo', 'Sai định dạng'],
    ['classic for no office', { ...example('classic'), madonvi: '' }, '/madonvi', 'Sai định dạng'],
    [
      'classic with the other dialect’s date',
      classic({ NgayNopHoSo: '2026-06-11 07:45:00' }),
      '/data/0/NgayNopHoSo',
      'Ngày giờ phải theo dạng yyyyMMddHHmmss',
    ],
    [
      'classic filed on a day that does not exist',
      classic({ NgayNopHoSo: '20260231074500' }),
      '/data/0/NgayNopHoSo',
      'Ngày giờ phải theo dạng yyyyMMddHHmmss',
    ],
    [
      'classic filed at an hour that does not exist',
      classic({ NgayNopHoSo: '20260611244500' }),
      '/data/0/NgayNopHoSo',
      'Ngày giờ phải theo dạng yyyyMMddHHmmss',
    ],
    [
      'classic with the other dialect’s owner type',
      classic({ LoaiDoiTuong: 0 }),
      '/data/0/LoaiDoiTuong',
      'Chỉ nhận: 1, 2, 3, 4',
    ],
    [
      'classic without a number',
      classic({ DinhDanhCHS: [] }),
      '/data/0/DinhDanhCHS',
      'Thiếu số định danh của chủ hồ sơ',
    ],
    [
      'classic by post to nowhere',
      classic({ ThongTinTra: '' }),
      '/data/0/ThongTinTra',
      'Thiếu địa chỉ nhận kết quả qua bưu điện',
    ],
    [
      'classic with facts that are no JSON',
      classic({ ThongTinKhac: '{' }),
      '/data/0/ThongTinKhac',
      'Phải là một chuỗi JSON',
    ],
    [
      'classic with a negative price',
      classic({ ThongTinKhac: JSON.stringify({ ...facts(), GiaChuyenNhuong: -1 }) }),
      '/data/0/ThongTinKhac/GiaChuyenNhuong',
      'Không được để trống hoặc nhỏ hơn mức cho phép',
    ],
    ['classic already accepted', classic({ TrangThaiHoSo: '2' }), '/data/0/TrangThaiHoSo', 'Chỉ nhận: 1'],
    ['classic with a field of nobody', classic({ Password: 'x' }), '/data/0', 'Có trường không thuộc dạng dữ liệu này'],
    ['LGSP without an applicant', lgsp({ ChuHoSo: '  ' }), '/ChuHoSo', 'Không được để trống hoặc nhỏ hơn mức cho phép'],
    [
      'LGSP with the other dialect’s date',
      lgsp({ NgayNop: '20260611074500' }),
      '/NgayNop',
      'Ngày giờ phải theo dạng yyyy-MM-dd HH:mm:ss',
    ],
    [
      'LGSP filed on a day that does not exist',
      lgsp({ NgayNop: '2026-06-31 07:45:00' }),
      '/NgayNop',
      'Ngày giờ phải theo dạng yyyy-MM-dd HH:mm:ss',
    ],
    ['LGSP with the other dialect’s owner type', lgsp({ LoaiDoiTuong: 3 }), '/LoaiDoiTuong', 'Chỉ nhận: 0, 1, 2'],
    [
      'LGSP with a parcel of no size',
      lgsp({ ThongTinHoSo: { ...facts(), ThuaDat: { ...(facts()['ThuaDat'] as Json), DienTich: 0 } } }),
      '/ThongTinHoSo/ThuaDat/DienTich',
      'Không được để trống hoặc nhỏ hơn mức cho phép',
    ],
    ['LGSP by post to nowhere', lgsp({ HinhThuc: 1 }), '/ThongTinTra', 'Thiếu địa chỉ nhận kết quả qua bưu điện'],
  ])('%s is refused, and the field is named', (_, sent, pointer, detail) => {
    const { code, fields } = refusal(sent);

    expect(code).toBe('request/invalid');
    expect(fields).toEqual([{ pointer, detail }]);
  });

  const invented = /^Số định danh giả/;
  it.each([
    ['classic', classic({ DinhDanhCHS: [{ LoaiDinhDanh: '2', SoDinhDanh: '000000001' }] })],
    ['classic, older field', classic({ DinhDanhCHS: [], SoGiayToChuHoSo: '000000001' })],
    ['LGSP', lgspFiler({ SoDinhDanhChuHs: '000000001' })],
  ])('with the invented number of incumbents is refused: %s', (_, sent) => {
    const { fields } = refusal(sent);

    expect(fields[0]!.detail).toMatch(invented);
  });

  it('names every wrong field at once and repeats nothing that was sent', () => {
    const sent = classic({ ChuHoSo: '', SoDienThoai: '09800', NgayNopHoSo: 'hôm qua' });

    const { fields, detail } = refusal(sent);

    expect(fields.map(({ pointer }) => pointer)).toEqual([
      '/data/0/ChuHoSo',
      '/data/0/SoDienThoai',
      '/data/0/NgayNopHoSo',
    ]);
    expect(JSON.stringify({ fields, detail })).not.toMatch(/09800|hôm qua/);
  });
});
