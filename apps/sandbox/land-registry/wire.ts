import { z } from 'zod';

/** A date as the land system writes it, `yyyyMMddHHmmss` in Vietnam time. */
const LandDate = z.string().regex(/^\d{14}$/);

/** `TiepNhanHoSo`. `SoBienNhan` is the hub's request id and the only key the land system answers by. */
export const TiepNhanHoSo = z.object({
  SoBienNhan: z.string().min(1).max(120),
  MaHoSoMotCua: z.string().min(1).max(64),
  MaHoSoNgoai: z.string().max(64).optional(),
  NguoiTiepNhan: z.string(),
  NgayTiepNhan: LandDate,
  NgayHenTra: z.union([LandDate, z.literal('')]),
  ThongTinNguoiNopDon: z.object({ HoTen: z.string().min(1) }).loose(),
  ThongTinQuyTrinh: z.object({ MaQuyTrinh: z.enum(['THAM-DINH', 'DANG-KY']), TenQuyTrinh: z.string() }),
  ThongTinThuaDat: z
    .array(z.object({ SoThuTuThua: z.string().regex(/^\d+$/), SoHieuBanDo: z.string(), DienTich: z.number() }).loose())
    .min(1),
});
export type TiepNhanHoSo = z.infer<typeof TiepNhanHoSo>;

/** Every other call names the receipt; what else it carries is kept and not judged. */
export const TheoSoBienNhan = z.object({ SoBienNhan: z.string().min(1).max(120) }).loose();

export interface GiayToKetQua {
  readonly TenGiayTo: string;
  readonly MaGiayToKetQua: string;
  readonly SoGiayTo: string;
  readonly DuongDan: string;
}

/** What the land system tells the hub. `MaTrangThai` CHO means "not before NgayHen"; `TrangThaiKetThuc` 1 done, 2 refused. */
export type LandCallback =
  | { Loai: 'ChuyenHoSo'; DuLieu: ChuyenHoSo }
  | { Loai: 'YeuCauBoSungHoSo'; DuLieu: YeuCauBoSungHoSo }
  | { Loai: 'NhanBoSungHoSo'; DuLieu: { SoBienNhan: string; NgayNhanBoSung: string; NgayHenTraMoi: string } }
  | { Loai: 'KetThucHoSo'; DuLieu: KetThucHoSo };

interface ChuyenHoSo {
  SoBienNhan: string;
  MaCanBoChuyen: string;
  MaCanBoNhan: string;
  NgayChuyen: string;
  MaTrangThai: 'CHO' | 'DANG_XU_LY';
  NgayHen: string;
  GhiChu: string;
}

interface YeuCauBoSungHoSo {
  SoBienNhan: string;
  NgayChoBoSung: string;
  MaCanBoXuLy: string;
  LaTamDung: boolean;
  GhiChu: string;
  DanhSachGiayToBoSung: { TenGiayTo: string }[];
}

interface KetThucHoSo {
  SoBienNhan: string;
  NgayKetThuc: string;
  MaCanBoXuLy: string;
  TrangThaiKetThuc: 1 | 2;
  GhiChu: string;
  DanhSachGiayToKetQua: GiayToKetQua[];
}
