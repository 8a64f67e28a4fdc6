import { renderPdf } from '#forms';
import { allForms } from './all-forms.js';
import { describeWithPoppler, pagesIn, textIn, type Page } from './poppler.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** What must be read on each, whatever the circular: the fields of domain.md §3.3. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  receipt: [
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Tiếp nhận hồ sơ của: Nguyễn Hoàng Thị Quỳnh Như Mẫu',
    'Số điện thoại: 0900000002',
    'Số lượng hồ sơ: 01 (bộ)',
    'Thời gian giải quyết hồ sơ theo quy định là: 13 ngày làm việc',
    'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 15 tháng 6 năm 2026',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 02 tháng 7 năm 2026',
    'Vào Sổ theo dõi hồ sơ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ],
  'receipt-tentative': [
    'Lưu ý: Ngày hẹn 13/01/2027 là tạm tính',
    'Phí, lệ phí: 100.000 đồng, còn phải nộp 100.000 đồng',
    'Lập thành 02 liên',
  ],
  supplement: ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Lý do: Hợp đồng thiếu chữ ký', 'NGƯỜI HƯỚNG DẪN'],
  refusal: ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'lý do cụ thể như sau', 'NGƯỜI NỘP HỒ SƠ'],
  apology: ['XIN LỖI VÀ', 'Thời gian hẹn trả kết quả: 17 giờ 00 phút', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', 'Lưu: VT, hồ sơ'],
  stop: ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Giai đoạn giải quyết', 'Nghĩa vụ tài chính'],
  'control-slip': ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'Cơ quan phối hợp giải quyết', 'Quá hạn', 'Trước hạn'],
  'hand-over': ['PHIẾU BÀN GIAO HỒ SƠ', 'Thời gian: ', 'Bên nhận: Chi nhánh Văn phòng đăng ký đất đai', 'BÊN GIAO'],
  'hand-over-to-post': ['PHIẾU BÀN GIAO KẾT QUẢ', 'Đặng Thị Quỳnh', '(01 chính)', 'thu hộ 100.000 đồng'],
  'hand-over-from-post': [
    'PHIẾU BÀN GIAO HỒ SƠ',
    '(02 chứng thực,',
    'Cộng: 01 bưu gửi, 04 giấy tờ, phí, lệ phí đã thu 100.000 đồng',
  ],
  register: ['SỔ THEO DÕI HỒ SƠ', 'Ký nhận', 'Ghi chú'],
};
const FORMS = allForms();
const NAMES = FORMS.map(([name]) => name);

interface Printed {
  readonly text: string;
  readonly pages: readonly Page[];
}

describeWithPoppler('a printed form', () => {
  const printed = new Map<string, Printed>();

  beforeAll(async () => {
    for (const [name, sheet] of FORMS) {
      const pdf = await renderPdf(sheet);
      printed.set(name, { text: textIn(pdf).normalize('NFC'), pages: pagesIn(pdf) });
    }
  });

  it.each(NAMES)('%s can be read, with its diacritics', (name) => {
    const { text } = printed.get(name)!;

    for (const said of [MOTTO, ...SAID[name.slice(5)]!]) expect(text).toContain(said);
    expect(text).not.toContain('\ufffd');
  });

  it.each(NAMES)('%s keeps every word on its paper, away from the edge', (name) => {
    const outside = printed
      .get(name)!
      .pages.flatMap(({ width, height, words }) =>
        words.filter(
          ({ box: [left, top, right, bottom] }) => left < 20 || top < 20 || right > width - 20 || bottom > height - 8,
        ),
      );

    expect(outside).toEqual([]);
  });

  it.each(NAMES.filter((name) => !name.endsWith('register')))('%s is one sheet of paper', (name) => {
    expect(printed.get(name)!.pages).toHaveLength(1);
  });

  it.each(NAMES)('%s prints no word over another', (name) => {
    const overlaps = printed
      .get(name)!
      .pages.flatMap(({ words }) =>
        words.flatMap((one, at) =>
          words.slice(at + 1).flatMap((other) => (isOver(one.box, other.box) ? [[one.text, other.text]] : [])),
        ),
      );

    expect(overlaps).toEqual([]);
  });
});

type Box = readonly [number, number, number, number];
/** By more than the line spacing and the slant of letters make boxes touch. */
const isOver = (a: Box, b: Box): boolean =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1.5 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 4;
