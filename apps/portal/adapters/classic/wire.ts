import { z } from 'zod';
import { DossierCode, OfficeCode, PhoneNumber, ProcedureCode } from '#contracts';
import { WireFacts } from '../facts-wire.js';
import { fromDigits } from '../local-time.js';
import { blank, Text, WireAddress, WireNumber } from '../values.js';

const Flag = z.enum(['0', '1']).optional();
const Later = blank(z.string().refine((digits) => fromDigits(digits), 'Ngày giờ phải theo dạng yyyyMMddHHmmss'));

const FiledAt = z
  .string()
  .refine((digits) => fromDigits(digits), 'Ngày giờ phải theo dạng yyyyMMddHHmmss')
  .transform((digits) => fromDigits(digits)!);

/** The structured facts, as a JSON string. */
const FactsText = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'Phải là một chuỗi JSON', input: undefined });
    return z.NEVER;
  }
});

const Identity = z.discriminatedUnion('LoaiDinhDanh', [
  z.strictObject({ LoaiDinhDanh: z.literal('1'), SoDinhDanh: WireNumber.length(12) }),
  z.strictObject({ LoaiDinhDanh: z.literal('2'), SoDinhDanh: WireNumber.length(9) }),
]);

const Attachment = z.strictObject({
  TepDinhKemId: Text,
  TenTepDinhKem: z.string().trim().min(1).max(500),
  IsDeleted: z.enum(['False', 'True']).default('False'),
  MaThanhPhanHoSo: z.string().min(1).max(60),
  DuongDanTaiTepTin: Text.default(''),
  DuocSoHoa: Flag,
  DuocTaiSuDung: z.enum(['0', '1', '2']).optional(),
  DuocLayTuKhoDMQG: Flag,
  MaKetQuaThayThe: Text.optional(),
});

/** A DongBoHoSoMC record of a dossier that was just filed (domain.md §1.3). All values are strings. */
export const ClassicRecord = z.strictObject({
  MaHoSo: DossierCode,
  MaTTHC: ProcedureCode,
  TenTTHC: Text.optional(),
  MaLinhVuc: Text.optional(),
  TenLinhVuc: Text.optional(),
  KenhThucHien: z.enum(['2', '3']),
  SoBienNhan: Text.optional(),
  ChuHoSo: z.string().trim().min(1).max(200),
  LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
  MaDoiTuong: Text.optional(),
  SoGiayToChuHoSo: blank(WireNumber),
  DinhDanhCHS: z.array(Identity).max(5).default([]),
  Email: blank(z.email()),
  Fax: Text.optional(),
  SoDienThoai: blank(PhoneNumber),
  ThongTinKhac: blank(FactsText.pipe(WireFacts)),
  GhiChu: Text.optional(),
  TrichYeuHoSo: z.string().max(1000).optional(),
  NgayNopHoSo: FiledAt,
  NgayTiepNhan: Later,
  NgayHenTra: Later,
  NgayKetThucXuLy: Later,
  NgayTra: Later,
  NgayTuChoi: Later,
  TrangThaiHoSo: z.literal('1'),
  HinhThuc: z.enum(['0', '1']).default('0'),
  ThongTinTra: blank(WireAddress),
  ThuGomTaiNha: blank(WireAddress),
  DonViXuLy: Text.optional(),
  NoiNopHoSo: z.enum(['1', '2']).optional(),
  HoSoCoThanhPhanSoHoa: Flag,
  TaiKhoanDuocXacThucVoiVNeID: Flag,
  DuocThanhToanTrucTuyen: z.enum(['0', '1', '2', '3']).optional(),
  DSKetNoiCSDL: z.array(z.unknown()).max(50).default([]),
  TaiLieuNop: z.array(Attachment).max(100).default([]),
  DanhSachLePhi: z.array(z.unknown()).max(50).default([]),
  DanhSachTepDinhKemKhac: z.array(z.unknown()).max(100).default([]),
  DanhSachHoSoBoSung: z.array(z.unknown()).max(50).default([]),
  DanhSachGiayToKetQua: z.array(z.unknown()).max(50).default([]),
});
export type ClassicRecord = z.infer<typeof ClassicRecord>;

/** The call it comes in: one dossier to the office `madonvi`. */
export const ClassicCall = z.strictObject({
  session: Text.optional(),
  madonvi: OfficeCode,
  service: z.literal('DongBoHoSoMC'),
  isUpdating: z.literal('False').default('False'),
  data: z.tuple([ClassicRecord]),
});
export type ClassicCall = z.infer<typeof ClassicCall>;
