import { action, type Asked, defineAgency, type Http, inVietnam } from '#agency-kit';
import type { Party } from '#procedures';
import { z } from 'zod';
import { toAnswer } from './answers.js';
import { AppraiseTransfer, RegisterTransfer, TransferAppraised, TransferRegistered } from './contract.js';
import { FIELDS, Reply, Standing } from './wire.js';

/** The land registration office (chi nhánh văn phòng đăng ký đất đai), by the interface of its system VBDLIS. */
export const landRegistry = defineAgency({
  code: 'land-registry',
  env: z.object({
    LAND_REGISTRY_URL: z.url().default('http://127.0.0.1:4101'),
    LAND_REGISTRY_API_KEY: z.string().min(16),
    LAND_REGISTRY_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  }),
  connect: (env) => ({
    baseUrl: env.LAND_REGISTRY_URL,
    headers: { 'x-api-key': env.LAND_REGISTRY_API_KEY },
    webhookSecret: env.LAND_REGISTRY_WEBHOOK_SECRET,
  }),
  fields: FIELDS,
  resilience: { openAbovePercent: 50, volumeThreshold: 8, concurrency: 8 },
  actions: {
    'appraise-transfer': action({
      request: AppraiseTransfer,
      outcome: TransferAppraised,
      send: (asked, http) =>
        register(asked, { MaQuyTrinh: 'THAM-DINH', TenQuyTrinh: 'Thẩm định hồ sơ, lập phiếu chuyển thông tin' }, http),
    }),
    'register-transfer': action({
      request: RegisterTransfer,
      outcome: TransferRegistered,
      send: (asked, http) =>
        register(asked, { MaQuyTrinh: 'DANG-KY', TenQuyTrinh: 'Đăng ký biến động, cấp giấy chứng nhận' }, http),
    }),
  },
  receive: toAnswer,
  supplement: ({ requestId }, { components, appointmentAt }, http) =>
    tell(http, '/CapNhatTrangThaiBoSungHoSo', {
      SoBienNhan: requestId,
      NgayHenTraMoi: appointmentAt ? inVietnam(appointmentAt) : '',
      GhiChu: 'Đã bổ sung',
      DanhSachGiayToBoSung: components.map(({ name, originals, copies }) => ({
        TenGiayTo: name,
        SoBanChinh: originals,
        SoBanSao: copies,
        TapTin: '',
      })),
    }),
  cancel: ({ requestId }, { reason }, http) => tell(http, '/HuyHoSo', { SoBienNhan: requestId, GhiChu: reason }),
  async knows({ requestId }, http) {
    const { Data } = await http.post('/TraCuuHoSo', { SoBienNhan: requestId }, Standing);
    return Data?.TrangThai !== 'khong-co';
  },
  async poll({ requestId }, http) {
    const { Data } = await http.post('/TraCuuHoSo', { SoBienNhan: requestId }, Standing);
    return Data?.Loai ? [toAnswer({ Loai: Data.Loai, DuLieu: Data.DuLieu })] : [];
  },
});

/** The land system answers by our own receipt number, so that is the reference. */
async function register(
  { requestId, code, foreignCode, askedAt, dueAt, facts }: Asked<z.infer<typeof AppraiseTransfer>>,
  process: { MaQuyTrinh: string; TenQuyTrinh: string },
  http: Http,
): Promise<{ reference: string }> {
  const { buyer, parcel } = facts;
  await tell(http, '/TiepNhanHoSo', {
    LaQuyTrinhCapTinh: false,
    XaId: parcel.communeCode,
    SoBienNhan: requestId,
    MaHoSoMotCua: code,
    ...(foreignCode && { MaHoSoNgoai: foreignCode }),
    NguoiTiepNhan: 'Bộ phận một cửa',
    NgayTiepNhan: inVietnam(askedAt),
    NgayHenTra: dueAt ? inVietnam(dueAt) : '',
    DiaChiTaiSan: parcel.address,
    ThongTinNguoiNopDon: {
      HoTen: buyer.name,
      SoChungMinh: idOf(buyer),
      DiaChiChiTiet: buyer.address,
      SoDienThoai: buyer.phone ?? '',
      Email: '',
    },
    ThongTinQuyTrinh: process,
    ThongTinThuaDat: [
      {
        SoThuTuThua: parcel.parcelNumber,
        SoHieuBanDo: parcel.mapSheet,
        DienTich: parcel.areaSquareMetres,
        DiaChiChiTiet: parcel.address,
      },
    ],
  });
  return { reference: requestId };
}

async function tell(http: Http, path: string, body: unknown): Promise<void> {
  const { Result, Message } = await http.post(path, body, Reply);
  if (Result === 0) throw http.rejection(Message, body);
}

/** Whoever has no personal number has a tax code. */
const idOf = ({ personalNumber, taxCode = '' }: Party): string => personalNumber ?? taxCode;
