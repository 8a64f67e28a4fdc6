import { VietnamInstant } from '#agency-kit';
import { z } from 'zod';

/** Every call is answered with 200; `Result` says whether it was taken. */
export const Reply = z.object({ Result: z.literal([0, 1]), Message: z.string() });

const about = { SoBienNhan: z.string().min(1).max(120) };
const Note = z.string().max(2000).default('');
const ResultPaper = z.object({
  TenGiayTo: z.string().min(1).max(500),
  MaGiayToKetQua: z.string().min(1).max(100),
  SoGiayTo: z.string().max(100),
  DuongDan: z.union([z.url(), z.literal('')]).default(''),
});

/** What the land system tells by itself, by VBDLIS's names. */
export const Callback = z.discriminatedUnion('Loai', [
  z.object({
    Loai: z.literal('ChuyenHoSo'),
    DuLieu: z.discriminatedUnion('MaTrangThai', [
      z.object({
        ...about,
        MaTrangThai: z.literal('CHO'),
        NgayChuyen: VietnamInstant,
        NgayHen: VietnamInstant,
        GhiChu: Note,
      }),
      z.object({ ...about, MaTrangThai: z.literal('DANG_XU_LY') }),
    ]),
  }),
  z.object({
    Loai: z.literal('YeuCauBoSungHoSo'),
    DuLieu: z.object({
      ...about,
      NgayChoBoSung: VietnamInstant,
      GhiChu: Note,
      DanhSachGiayToBoSung: z.array(z.object({ TenGiayTo: z.string().min(1).max(500) })).min(1),
    }),
  }),
  z.object({ Loai: z.literal(['NhanBoSungHoSo', 'GuiKetQuaThue']), DuLieu: z.object(about) }),
  z.object({
    Loai: z.literal('KetThucHoSo'),
    DuLieu: z.object({
      ...about,
      NgayKetThuc: VietnamInstant,
      TrangThaiKetThuc: z.literal([1, 2]),
      GhiChu: Note,
      DanhSachGiayToKetQua: z.array(ResultPaper).max(50),
    }),
  }),
]);
export type Callback = z.infer<typeof Callback>;
export type Ended = Extract<Callback, { Loai: 'KetThucHoSo' }>['DuLieu'];

/** `TraCuuHoSo`: the last thing that happened, as its callback, if anything did. */
export const Standing = Reply.extend({
  Data: z.object({ TrangThai: z.string(), Loai: z.string().optional(), DuLieu: z.unknown().optional() }).optional(),
});

/** Fields that a person told and may mend, as a clerk's form calls them. */
export const FIELDS = {
  HoTen: 'Họ tên, tên tổ chức',
  SoChungMinh: 'Số định danh, mã số thuế',
  SoDienThoai: 'Số điện thoại',
  DiaChiChiTiet: 'Địa chỉ',
  DiaChiTaiSan: 'Địa chỉ thửa đất',
  XaId: 'Xã',
  SoThuTuThua: 'Thửa số',
  SoHieuBanDo: 'Tờ bản đồ số',
  DienTich: 'Diện tích (m²)',
};
