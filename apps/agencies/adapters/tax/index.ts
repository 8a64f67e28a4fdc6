import { action, type Asked, defineAgency } from '#agency-kit';
import { HubError } from '#contracts';
import type { Party } from '#procedures';
import { z } from 'zod';
import { toAnswer } from './answers.js';
import { AssessDuty, DutySettled } from './contract.js';
import { FIELDS, Receipt, Reply, Standing } from './wire.js';

/** The tax team (Chi cục Thuế). Its message for the transfer slip is not public; this one is JSON with the slip's content. */
export const tax = defineAgency({
  code: 'tax',
  env: z.object({
    TAX_URL: z.url().default('http://127.0.0.1:4102'),
    TAX_API_KEY: z.string().min(16),
    TAX_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  }),
  connect: (env) => ({
    baseUrl: env.TAX_URL,
    headers: { 'x-api-key': env.TAX_API_KEY },
    webhookSecret: env.TAX_WEBHOOK_SECRET,
  }),
  fields: FIELDS,
  resilience: { openAbovePercent: 50, volumeThreshold: 8, concurrency: 8 },
  actions: {
    'assess-duty': action({
      request: AssessDuty,
      outcome: DutySettled,
      async send(asked, http) {
        const slip = toSlip(asked);
        const { error_code, message, SoTiepNhan } = await http.post('/tiep-nhan-pct', slip, Receipt);
        if (error_code !== '0') throw http.rejection(message, slip);
        if (!SoTiepNhan) throw new HubError('agency/garbled', 'tax: không có số tiếp nhận');
        return { reference: SoTiepNhan };
      },
    }),
  },
  receive: toAnswer,
  async cancel({ requestId }, { reason }, http) {
    const body = { SoBienNhan: requestId, LyDo: reason };
    const { error_code, message } = await http.post('/huy-pct', body, Reply);
    if (error_code !== '0') throw http.rejection(message, body);
  },
  async knows({ reference = '' }, http) {
    try {
      await http.get(`/pct/${encodeURIComponent(reference)}`, Standing);
      return true;
    } catch (error) {
      if (error instanceof HubError && error.code === 'agency/rejected') return false;
      throw error;
    }
  },
  async poll({ reference = '' }, http) {
    const { ThongBao } = await http.get(`/pct/${encodeURIComponent(reference)}`, Standing);
    return ThongBao.map(toAnswer);
  },
});

function toSlip({ requestId, code, foreignCode, facts }: Asked<z.infer<typeof AssessDuty>>) {
  const { seller, buyer, parcel, price, transferSlip } = facts;
  return {
    SoPhieuChuyen: transferSlip.number,
    MaHoSo: code,
    ...(foreignCode && { MaHoSoNgoai: foreignCode }),
    SoBienNhan: requestId,
    NguoiSuDungDat: [
      { HoTen: seller.name, SoDinhDanh: idOf(seller), VaiTro: 'BEN_CHUYEN' },
      { HoTen: buyer.name, SoDinhDanh: idOf(buyer), VaiTro: 'BEN_NHAN' },
    ],
    ThuaDat: {
      SoThuTuThua: parcel.parcelNumber,
      SoHieuBanDo: parcel.mapSheet,
      DienTich: parcel.areaSquareMetres,
      DiaChiChiTiet: parcel.address,
    },
    GiaChuyenNhuong: price,
  };
}

/** Whoever has no personal number has a tax code. */
const idOf = ({ personalNumber, taxCode = '' }: Party): string => personalNumber ?? taxCode;
