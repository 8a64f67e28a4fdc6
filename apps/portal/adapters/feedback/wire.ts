import { VietnamInstant } from '#agency-kit';
import { DossierCode, OfficeCode } from '#contracts';
import { z } from 'zod';

const Said = z.string().trim().min(1);

/** What the feedback system passes on; instants are `yyyyMMddHHmmss` in Vietnam time. */
export const PhanAnh = z.object({
  MaPAKN: z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
  /** 1: a rule (quy định hành chính); 2: how officials behave (hành vi của cán bộ). */
  PhanLoai: z.enum(['1', '2']),
  TieuDe: Said.max(300),
  NoiDung: Said.max(20_000),
  NguoiGui: z
    .object({ HoTen: Said.max(200), SoDienThoai: z.string().max(20).optional(), Email: z.string().max(200).optional() })
    .optional(),
  /** The sender is not to be named to the unit. */
  BaoVeNguoiGui: z.boolean(),
  MaHoSo: DossierCode.optional(),
  MaDonVi: OfficeCode,
  NgayGui: VietnamInstant,
  NgayChuyen: VietnamInstant.optional(),
});

/** What the sender wrote when asked for more. */
export const BoSung = z.object({
  MaPAKN: PhanAnh.shape.MaPAKN,
  NoiDungBoSung: Said.max(20_000),
  NgayBoSung: VietnamInstant,
});

/** What the sender thinks of the answer. */
export const DanhGia = z.object({ MaPAKN: PhanAnh.shape.MaPAKN, HaiLong: z.boolean(), NgayDanhGia: VietnamInstant });

export const Reply = z.object({ error_code: z.enum(['0', '1']), message: z.string().default('') });
