import { z } from 'zod';

/** A draft to be signed and numbered. */
export const DuThao = z.object({
  MaThamChieu: z.string().min(1).max(120),
  MaHoSo: z.string().min(1).max(64),
  NoiNhan: z.string().min(1),
  TrichYeu: z.string().min(1),
  DuThao: z.object({ SoDuThao: z.string().min(1), DuongDan: z.string() }),
});
export type DuThao = z.infer<typeof DuThao>;

export const ThuHoi = z.object({ MaThamChieu: z.string().min(1).max(120), LyDo: z.string() });

/** What the document system tells the hub. `ThoiDiem` and `NgayHen` are `yyyyMMddHHmmss` in Vietnam time. */
export type TinBao = { readonly MaThamChieu: string; readonly ThoiDiem: string } & (
  | { readonly TrangThaiLienThongQLVB: 'DA_BAN_HANH'; SoKyHieu: string; NgayBanHanh: string; TepKySo: TepKySo }
  | { readonly TrangThaiLienThongQLVB: 'TRA_LAI'; LyDo: string }
  | { readonly TrangThaiLienThongQLVB: 'CHO_KY'; NgayHen: string; LyDo: string }
);

export interface TepKySo {
  readonly TenTep: string;
  /** base64 */
  readonly NoiDung: string;
  /** SHA-256 in hexadecimal digits. */
  readonly MaBam: string;
  readonly DuongDan: string;
}
