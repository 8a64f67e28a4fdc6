import { XMLBuilder } from 'fast-xml-parser';
import { z } from 'zod';

/** The transfer sheet (phiếu chuyển thông tin) as JSON. The real message of the tax sector is not public. */
export const PhieuChuyen = z.object({
  SoPhieuChuyen: z.string().min(1).max(100),
  MaHoSo: z.string().min(1).max(64),
  MaHoSoNgoai: z.string().max(64).optional(),
  SoBienNhan: z.string().min(1).max(120),
  NguoiSuDungDat: z.array(z.object({ HoTen: z.string().min(1), SoDinhDanh: z.string() }).loose()).min(1),
  ThuaDat: z.object({ SoThuTuThua: z.string(), SoHieuBanDo: z.string(), DienTich: z.number() }).loose(),
  GiaChuyenNhuong: z.int().min(0),
});
export type PhieuChuyen = z.infer<typeof PhieuChuyen>;

export const HuyPhieuChuyen = z.object({ SoBienNhan: z.string().min(1).max(120), LyDo: z.string() });

/** One notice to pay, as a LIST entry of the XML. Amounts are whole đồng, written as digits. */
export interface ThongBao {
  readonly MA_SO_THUE: string;
  readonly SO_QUYET_DINH: string;
  /** dd-MM-yyyy */
  readonly NGAY_QUYET_DINH: string;
  readonly TEN_TIEUMUC: string;
  readonly SO_TIEN: string;
}

/** What the tax office tells the hub. `Ngay` is `yyyyMMddHHmmss` in Vietnam time. */
export interface TaxCallback {
  readonly SecurityKey: string;
  readonly Service: 'ThongBaoThue' | 'XacNhanNopTien' | 'TuChoiPCT' | 'ChuaCoKetQua';
  readonly Ngay: string;
  readonly IsUpdating: 'False' | 'True';
  readonly Data: Readonly<Record<string, unknown>>;
}

export function taxCallback(service: TaxCallback['Service'], ngay: string, data: TaxCallback['Data']): TaxCallback {
  return { SecurityKey: '', Service: service, Ngay: ngay, IsUpdating: 'False', Data: data };
}

/** The notices of one transfer sheet as the base64 of `/DATA/BODY/ROW_LIST`; `MA_HSO` is the receipt the hub gave. */
export function noticeFile(soBienNhan: string, notices: readonly ThongBao[]): string {
  const total = notices.reduce((sum, notice) => sum + Number(notice.SO_TIEN), 0);
  const xml = new XMLBuilder({ format: true }).build({
    DATA: { BODY: { ROW_LIST: { MA_HSO: soBienNhan, TONG_TIEN: String(total), LIST: notices } } },
  });
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`, 'utf8').toString('base64');
}
