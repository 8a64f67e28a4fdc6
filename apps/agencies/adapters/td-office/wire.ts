import { VietnamInstant } from '#agency-kit';
import { z } from 'zod';

/** Every call is answered with 200; `status` says whether it was taken. */
export const Reply = z.object({ status: z.enum(['ok', 'error']), message: z.string().default('') });
export const Receipt = Reply.extend({ IdVanBan: z.string().min(1).max(100).optional() });

const about = { MaThamChieu: z.string().min(1).max(120), ThoiDiem: VietnamInstant };
const Reason = z.string().min(1).max(2000);

/** `dd/MM/yyyy` of a day that exists. */
const Day = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((day) => day.split('/').reverse().join('-'))
  .pipe(z.iso.date());

/** The signed file comes with the message; `MaBam` is the SHA-256 of its bytes. */
const SignedFile = z.object({
  TenTep: z.string().min(1).max(200),
  NoiDung: z.base64().min(1).max(700_000),
  MaBam: z.string().regex(/^[0-9A-Fa-f]{64}$/),
  DuongDan: z.union([z.url(), z.literal('')]).default(''),
});

/** What the document system tells by itself: what became of a draft. */
export const Callback = z.discriminatedUnion('TrangThaiLienThongQLVB', [
  z.object({
    ...about,
    TrangThaiLienThongQLVB: z.literal('DA_BAN_HANH'),
    SoKyHieu: z
      .string()
      .trim()
      .regex(/^\d{1,6}\/\S{1,90}$/),
    NgayBanHanh: Day,
    TepKySo: SignedFile,
  }),
  z.object({ ...about, TrangThaiLienThongQLVB: z.literal('TRA_LAI'), LyDo: Reason }),
  z.object({ ...about, TrangThaiLienThongQLVB: z.literal('CHO_KY'), NgayHen: VietnamInstant, LyDo: Reason }),
  z.object({ ...about, TrangThaiLienThongQLVB: z.literal(['DA_NHAN', 'DANG_XU_LY']) }),
]);
export type Issued = Extract<z.output<typeof Callback>, { TrangThaiLienThongQLVB: 'DA_BAN_HANH' }>;

/** `GET /van-ban/:id`: what was told so far, in order. */
export const Standing = Reply.extend({ TinBao: z.array(z.unknown()).max(50) });

/** Fields of a draft, as people call them. */
export const FIELDS = { SoDuThao: 'Số dự thảo', DuongDan: 'Tệp dự thảo', NoiNhan: 'Nơi nhận', TrichYeu: 'Trích yếu' };
