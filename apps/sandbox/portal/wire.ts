import { z } from 'zod';

/** `yyyyMMddHHmmss` of a day that exists, Vietnam time. */
const PortalDate = z.string().regex(/^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/);
const OptionalDate = z.union([PortalDate, z.literal('')]).optional();
const Status = z.coerce.number().int().min(1).max(10);

export const Call = z.object({
  session: z.string(),
  madonvi: z.string().min(1),
  service: z.enum([
    'DongBoHoSoMC',
    'CapNhatTienDoHoSoMC',
    'TraCuuHoSo',
    'DanhSachHoSo',
    'GuiSoLieuBaoCao',
    'LayDanhSachTTHC',
    'LayThuTuc',
  ]),
  isUpdating: z.enum(['True', 'False']).default('False'),
  data: z.array(z.unknown()).min(1).max(10),
});
export type Call = z.infer<typeof Call>;

/** What the portal says to a call; gateways before it leave one or the other out. */
export interface Answer {
  readonly error_code?: string;
  readonly message: string;
  readonly data?: unknown;
}

/** The part of a DongBoHoSoMC record the portal insists on; the rest is kept as it came. */
export const DossierRecord = z
  .object({
    MaHoSo: z.string().min(1).max(64),
    MaTTHC: z.string().min(1),
    TenTTHC: z.string().min(1),
    KenhThucHien: z.enum(['1', '2', '3']),
    ChuHoSo: z.string().min(1),
    LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
    TrichYeuHoSo: z.string().max(1000),
    SoBienNhan: z.string().optional(),
    HinhThuc: z.string().optional(),
    NgayNopHoSo: PortalDate,
    NgayTiepNhan: OptionalDate,
    NgayHenTra: OptionalDate,
    NgayKetThucXuLy: OptionalDate,
    NgayTra: OptionalDate,
    NgayTuChoi: OptionalDate,
    TrangThaiHoSo: Status,
  })
  .loose();
export type DossierRecord = z.infer<typeof DossierRecord>;

export const Progress = z.object({
  MaHoSo: z.string().min(1).max(64),
  NguoiXuLy: z.string().min(1).max(50),
  ChucDanh: z.string(),
  ThoiDiemXuLy: PortalDate,
  PhongBanXuLy: z.string(),
  NoiDungXuLy: z.string(),
  TrangThai: Status,
  NgayBatDau: PortalDate,
  NgayKetThucTheoQuyDinh: z.union([PortalDate, z.literal('')]),
});
export type Progress = z.infer<typeof Progress>;

export const Inquiry = z.object({ MaHoSo: z.string().min(1) });

/** Which dossiers are to be listed: filed from one instant and before another, after a code. */
export const Listing = z.object({ TuNgay: PortalDate, DenNgay: PortalDate, SauMaHoSo: z.string().max(64) });

const PortalDay = z.string().regex(/^\d{8}$/);

/** Figures of a period: a report is known by its code, and `MaBam` is the SHA-256 of `NoiDung` as it stands. */
export const Figures = z.object({
  MaBaoCao: z.string().min(1).max(64),
  MaBieu: z.string().min(1).max(60),
  TuNgay: PortalDay,
  DenNgay: PortalDay,
  NoiDung: z.string().min(2).max(1_000_000),
  MaBam: z.string().regex(/^[0-9a-f]{64}$/),
  ThayTheBaoCao: z.string().max(64),
});

/** The part of a dossier in the newer dialect that the portal insists on. */
export const LgspDossier = z.looseObject({
  MaHoSo: z.string().min(1).max(64),
  SoBienNhan: z.string(),
  MaTTHC: z.string().min(1),
  ChuHoSo: z.string().min(1),
  LoaiDoiTuong: z.literal([0, 1, 2]),
  KenhThucHien: z.literal([1, 2, 3]),
  MaDonViTiepNhan: z.string().min(1),
  NgayNop: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  ThanhPhanHoSo: z.array(
    z.looseObject({
      MaThanhPhanHoSo: z.string().min(1),
      DuocSoHoa: z.literal([0, 1]).optional(),
      DuocTaiSuDung: z.literal([0, 1, 2]).optional(),
      DuocLayTuKhoDMQG: z.literal([0, 1]).optional(),
    }),
  ),
});

export const LgspStatus = z.object({
  IdHoSo: z.string(),
  MaHoSo: z.string().min(1),
  SoBienNhan: z.string(),
  TrangThai: Status,
});
export type LgspStatus = z.infer<typeof LgspStatus>;
