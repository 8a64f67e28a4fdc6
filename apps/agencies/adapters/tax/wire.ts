import { VietnamInstant } from '#agency-kit';
import { z } from 'zod';

export const Reply = z.object({
  error_code: z.union([z.string(), z.number().transform(String)]),
  message: z.string().default(''),
});
export const Receipt = Reply.extend({ SoTiepNhan: z.string().min(1).max(100).optional() });

const RequestNumber = z.string().min(1).max(120);
const Digits = z
  .string()
  .regex(/^-?\d{1,12}$/)
  .transform(Number);
const about = { Ngay: VietnamInstant };

/** What tax tells by itself: {SecurityKey, Service, Ngay, IsUpdating, Data}. Signed by Standard Webhooks, so no SecurityKey. */
export const Callback = z.discriminatedUnion('Service', [
  z.object({
    ...about,
    Service: z.literal('ThongBaoThue'),
    /** Base64 of the XML that `Notices` reads. */
    Data: z.object({ FileThongBaoThue: z.base64().min(1).max(700_000) }),
  }),
  z.object({
    ...about,
    Service: z.literal('XacNhanNopTien'),
    Data: z.object({
      MaHoSo: RequestNumber,
      ThongTinThanhToan: z.object({
        ThoiGianThanhToan: VietnamInstant,
        MaThongBaoThue: z.string().min(1).max(100),
        /** 1: paid. */
        TrangThaiThanhToan: z.string().max(10),
        SoTien: Digits,
      }),
    }),
  }),
  z.object({
    ...about,
    Service: z.literal('TuChoiPCT'),
    Data: z.object({ SoBienNhan: RequestNumber, LyDo: z.string().min(1).max(2000), SaiHoSo: z.boolean() }),
  }),
  z.object({
    ...about,
    Service: z.literal('ChuaCoKetQua'),
    Data: z.object({ SoBienNhan: RequestNumber, NgayHen: VietnamInstant, LyDo: z.string().max(2000) }),
  }),
]);

/** `GET /pct/:soTiepNhan`: everything that was told so far, in order. */
export const Standing = Reply.extend({ TrangThai: z.string(), ThongBao: z.array(z.unknown()).max(200) });

/** `dd-MM-yyyy` of a day that exists. */
const Day = z
  .string()
  .regex(/^\d{2}-\d{2}-\d{4}$/)
  .transform((day) => day.split('-').reverse().join('-'))
  .pipe(z.iso.date());

/** The XML of the notices. `MA_HSO` is the request number the hub gave. */
export const Notices = z.object({
  DATA: z.object({
    BODY: z.object({
      ROW_LIST: z.object({
        MA_HSO: RequestNumber,
        TONG_TIEN: Digits.optional(),
        LIST: z
          .array(
            z.object({
              MA_SO_THUE: z.string().max(20).default(''),
              SO_QUYET_DINH: z.string().min(1).max(100),
              NGAY_QUYET_DINH: Day,
              TEN_TIEUMUC: z.string().min(1).max(200),
              SO_TIEN: Digits,
            }),
          )
          .min(1)
          .max(50),
      }),
    }),
  }),
});

/** Fields that a person told and may mend, as a clerk's form calls them, and the slip that came before. */
export const FIELDS = {
  HoTen: 'Họ tên, tên tổ chức',
  SoDinhDanh: 'Số định danh, mã số thuế',
  SoThuTuThua: 'Thửa số',
  SoHieuBanDo: 'Tờ bản đồ số',
  DienTich: 'Diện tích (m²)',
  DiaChiChiTiet: 'Địa chỉ thửa đất',
  GiaChuyenNhuong: 'Giá chuyển nhượng (đồng)',
  SoPhieuChuyen: 'Số phiếu chuyển thông tin',
};
