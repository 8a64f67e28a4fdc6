import { z } from 'zod';
import { DossierCode, OfficeCode, PhoneNumber, ProcedureCode } from '#contracts';
import { WireFacts } from '../facts-wire.js';
import { fromDigits } from '../local-time.js';
import { blank, Text, WireAddress, WireNumber } from '../values.js';

const SHAPE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const toInstant = (text: string): string | undefined =>
  SHAPE.test(text) ? fromDigits(text.replaceAll(/\D/g, '')) : undefined;

const Moment = z
  .string()
  .refine(toInstant, 'Ngày giờ phải theo dạng yyyy-MM-dd HH:mm:ss')
  .transform((text) => toInstant(text)!);

const OwnerKind = z.literal([0, 1, 2]);

const Paper = z.strictObject({
  IdGiayTo: Text.min(1),
  MaKetQua: Text.optional(),
  TenGiayTo: Text.min(1),
  HashTepTin: z.string().regex(/^[0-9a-f]{64}$/i),
});

const Part = z.strictObject({
  MaThanhPhanHoSo: z.string().min(1).max(60),
  TenThanhPhanHoSo: z.string().trim().min(1).max(500),
  SoLuong: z.int().min(1).max(99),
  /** 0 original, 1 copy, 2 electronic */
  LoaiBan: z.literal([0, 1, 2]),
  GiayToDinhKem: z.array(Paper).max(50).default([]),
  DuocSoHoa: z.literal([0, 1]).default(0),
  /** 1 from a paper of another dossier, 2 from a result */
  DuocTaiSuDung: z.literal([0, 1, 2]).default(0),
  DuocLayTuKhoDMQG: z.literal([0, 1]).default(0),
});

const Filer = z.strictObject({
  LoaiDoiTuong: OwnerKind,
  IdDoiTuong: Text.optional(),
  ThongTinChiTiet: z.strictObject({
    TenNguoiNop: z.string().trim().min(1).max(200),
    SoDinhDanh: blank(WireNumber),
    NgayCapDinhDanh: blank(z.iso.date()),
    NgaySinh: blank(z.iso.date()),
    SoDienThoai: blank(PhoneNumber),
    Email: blank(z.email()),
    Fax: Text.optional(),
    MaTinh: Text.optional(),
    MaHuyen: Text.optional(),
    MaXa: Text.optional(),
    DiaChiChiTiet: Text.optional(),
    TenChuHs: Text.optional(),
    SoDinhDanhChuHs: blank(WireNumber),
    MaTinhChuHs: Text.optional(),
    MaXaChuHs: Text.optional(),
    DiaChiChiTietChuHs: blank(z.string().max(500)),
  }),
});

/** A dossier that was just filed, as the ministry's portal sends it through LGSP (domain.md §1.4). Numbers are numbers here. */
export const LgspRecord = z.strictObject({
  MaHoSo: DossierCode,
  MaTTHC: ProcedureCode,
  MaDichVuCong: Text.optional(),
  ChuHoSo: z.string().trim().min(1).max(200),
  LoaiDoiTuong: OwnerKind,
  MaDonViTiepNhan: OfficeCode,
  KenhThucHien: z.literal([2, 3]),
  NgayNop: Moment,
  NgayTiepNhan: blank(Moment),
  HinhThuc: z.literal([0, 1]).default(0),
  ThongTinTra: blank(WireAddress),
  ThuGomTaiNha: blank(WireAddress),
  ThanhPhanHoSo: z.array(Part).max(100),
  ThongTinNguoiNop: Filer,
  ThongTinHoSo: WireFacts.optional(),
});
export type LgspRecord = z.infer<typeof LgspRecord>;
