import { z } from 'zod';

/** Feedback as it is passed on to a unit. `NgayGui` is `yyyyMMddHHmmss` in Vietnam time; `PhanLoai` 1 a rule, 2 officials. */
export interface PhanAnh {
  readonly MaPAKN: string;
  readonly PhanLoai: '1' | '2';
  readonly TieuDe: string;
  readonly NoiDung: string;
  readonly NguoiGui?: { readonly HoTen: string; readonly SoDienThoai: string };
  readonly BaoVeNguoiGui: boolean;
  readonly MaDonVi: string;
  readonly NgayGui: string;
}

/** What the hub tells of it. */
export const CapNhat = z.object({
  MaPAKN: z.string().min(1).max(64),
  TrangThai: z.enum(['DANG_XU_LY', 'CHUYEN_DON_VI', 'CHO_BO_SUNG', 'DA_TRA_LOI', 'TU_CHOI', 'DA_CONG_KHAI']),
  NoiDungTraLoi: z.string().min(1).optional(),
  LyDo: z.string().min(1).optional(),
});

/** How much made-up feedback a person wants passed on, and to whom. */
export const SendOrder = z.object({
  count: z.number().int().min(1).max(500).default(1),
  office: z.string().min(1).default('000.00.14.H03'),
  /** How long ago people said it: what is late from the start. */
  daysAgo: z.number().int().min(0).max(365).default(0),
});
export type SendOrder = z.infer<typeof SendOrder>;
