import type { Happening } from '../books.js';
import { chance } from '../chance.js';
import { inVietnam } from '../dates.js';
import type { Step } from '../plan-ahead.js';
import type { Script } from '../script.js';
import { noticeFile, type PhieuChuyen, taxCallback, type ThongBao } from './wire.js';

export interface Sheet extends PhieuChuyen {
  readonly SoTiepNhan: string;
}

const DEFERRAL_MS = 5_000;

/** The duties of a transfer, in the order they are issued, with their share of the price. */
const DUTIES = [
  { item: 'Thuế thu nhập cá nhân từ chuyển nhượng bất động sản', share: 0.02 },
  { item: 'Lệ phí trước bạ nhà, đất', share: 0.005 },
  { item: 'Tiền sử dụng đất', share: 0.01 },
] as const;

/** The notices a sheet leads to: one, or two and more where the script says so. */
export function noticesOf(sheet: Sheet, script: Script, issuedAt: Date): readonly ThongBao[] {
  const count = script === 'several-notices' ? 2 + Math.floor(chance('notices', sheet.SoTiepNhan) * 2) : 1;
  return DUTIES.slice(0, count).map(({ item, share }, index) => ({
    MA_SO_THUE: `8${sheet.SoTiepNhan.replaceAll(/\D/g, '').padStart(9, '0')}`,
    SO_QUYET_DINH: `${sheet.SoTiepNhan.replace('TN', 'TB')}-${index + 1}`,
    NGAY_QUYET_DINH: inVietnam(issuedAt).day,
    TEN_TIEUMUC: item,
    SO_TIEN: String(Math.max(1_000, Math.round(sheet.GiaChuyenNhuong * share))),
  }));
}

/** What the tax office and then the citizen do about a sheet. `first`: no sheet of this dossier came before. */
export function courseOf(
  sheet: Sheet,
  script: Script,
  first: boolean,
  deferred: boolean,
  speed: number,
  now: Date,
): Step[] {
  const opening = deferred ? [notYet(sheet, speed)] : [];
  if (script === 'tax-refuses') return [...opening, reject(sheet, false)];
  if (script === 'wrong-file' && first) return [...opening, reject(sheet, true)];
  const notices = noticesOf(sheet, script, now);
  return [...opening, issue(sheet, notices), ...notices.map((notice) => payment(sheet, notice))];
}

/** The citizen pays one notice; once, whoever moves first. */
export function payment(sheet: Sheet, notice: ThongBao): Step & { readonly effect: Happening } {
  const payer = sheet.NguoiSuDungDat[0];
  return {
    mayStray: true,
    effect: {
      key: `NopTien:${notice.SO_QUYET_DINH}`,
      call: 'NopTien',
      about: aboutOf(sheet),
      data: { MaThongBaoThue: notice.SO_QUYET_DINH, SoTien: notice.SO_TIEN },
    },
    body: (at) =>
      taxCallback('XacNhanNopTien', inVietnam(at).compact, {
        MaHoSo: sheet.SoBienNhan,
        MaSoThue: notice.MA_SO_THUE,
        SoCMTNguoiNopTien: payer?.SoDinhDanh ?? '',
        HoTenNguoiNopTien: payer?.HoTen ?? '',
        DiaChi: typeof payer?.['DiaChi'] === 'string' ? payer['DiaChi'] : '',
        UrlFileChungTu: `https://thue.example/chung-tu/${notice.SO_QUYET_DINH}.pdf`,
        ThongTinThanhToan: {
          NoiDungThanhToan: notice.TEN_TIEUMUC,
          ThoiGianThanhToan: inVietnam(at).compact,
          MaThongBaoThue: notice.SO_QUYET_DINH,
          TrangThaiThanhToan: '1',
          SoTien: notice.SO_TIEN,
        },
      }),
  };
}

export function aboutOf({ MaHoSo, MaHoSoNgoai }: PhieuChuyen): readonly string[] {
  return MaHoSoNgoai ? [MaHoSo, MaHoSoNgoai] : [MaHoSo];
}

function issue({ SoBienNhan }: Sheet, notices: readonly ThongBao[]): Step {
  return {
    body: (at) =>
      taxCallback('ThongBaoThue', inVietnam(at).compact, { FileThongBaoThue: noticeFile(SoBienNhan, notices) }),
  };
}

function reject(sheet: Sheet, wrongFile: boolean): Step {
  const { SoBienNhan } = sheet;
  return {
    effect: {
      key: `TuChoi:${SoBienNhan}`,
      call: 'TuChoi',
      about: aboutOf(sheet),
      data: { SoBienNhan, SaiHoSo: wrongFile },
    },
    body: (at) =>
      taxCallback('TuChoiPCT', inVietnam(at).compact, {
        SoBienNhan,
        LyDo: wrongFile ? 'Phiếu chuyển ghi sai diện tích thửa đất' : 'Thửa đất còn nợ nghĩa vụ tài chính',
        SaiHoSo: wrongFile,
      }),
  };
}

function notYet({ SoBienNhan }: Sheet, speed: number): Step {
  return {
    mayStray: true,
    body: (at) =>
      taxCallback('ChuaCoKetQua', inVietnam(at).compact, {
        SoBienNhan,
        NgayHen: inVietnam(new Date(at.getTime() + 1_000 + speed * DEFERRAL_MS)).compact,
        LyDo: 'Chờ xác định giá đất cụ thể',
      }),
  };
}
