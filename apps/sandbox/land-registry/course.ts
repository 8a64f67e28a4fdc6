import { inVietnam } from '../dates.js';
import type { Step } from '../plan-ahead.js';
import type { Script } from '../script.js';
import type { GiayToKetQua, LandCallback } from './wire.js';

export interface Registration {
  readonly SoBienNhan: string;
  readonly MaQuyTrinh: 'THAM-DINH' | 'DANG-KY';
  /** Codes the dossier is known by. */
  readonly about: readonly string[];
  /** The land office's own running number. */
  readonly serial: number;
}

const OFFICER = 'CB-VPDK-01';
const MISSING = 'Sơ đồ thửa đất có xác nhận của chủ liền kề';
const DEFERRAL_MS = 5_000;

/** What the land office will do with a registration. `first`: it has not appraised this dossier before. */
export function courseOf(
  registration: Registration,
  script: Script,
  first: boolean,
  deferred: boolean,
  speed: number,
): Step[] {
  const opening = deferred ? [notYet(registration, speed)] : [];
  if (registration.MaQuyTrinh === 'DANG-KY') return [...opening, finish(registration)];
  if (script === 'land-refuses') return [...opening, refuse(registration)];
  const incomplete = first && (script === 'supplement' || script === 'withdraw');
  return [...opening, incomplete ? askForPapers(registration) : finish(registration)];
}

/** What it does when the missing papers came. */
export function courseAfterSupplement(registration: Registration, newAppointment: string): Step[] {
  const { SoBienNhan } = registration;
  const received: Step = {
    mayStray: true,
    body: (at) =>
      land('NhanBoSungHoSo', {
        SoBienNhan,
        NgayNhanBoSung: inVietnam(at).compact,
        NgayHenTraMoi: newAppointment,
      }),
  };
  return [received, finish(registration)];
}

export function finish(registration: Registration): Step {
  return end(registration, 1, paperOf(registration));
}

function refuse(registration: Registration): Step {
  return end(registration, 2);
}

function end({ SoBienNhan, MaQuyTrinh, about }: Registration, result: 1 | 2, paper?: GiayToKetQua): Step {
  return {
    effect: {
      key: `KetThuc:${SoBienNhan}`,
      call: 'KetThuc',
      about,
      data: { SoBienNhan, MaQuyTrinh, TrangThaiKetThuc: result },
    },
    body: (at) =>
      land('KetThucHoSo', {
        SoBienNhan,
        NgayKetThuc: inVietnam(at).compact,
        MaCanBoXuLy: OFFICER,
        TrangThaiKetThuc: result,
        GhiChu: result === 1 ? 'Đủ điều kiện' : 'Thửa đất đang có tranh chấp',
        DanhSachGiayToKetQua: paper ? [paper] : [],
      }),
  };
}

function paperOf({ MaQuyTrinh, serial }: Registration): GiayToKetQua {
  const number = String(serial).padStart(6, '0');
  return MaQuyTrinh === 'THAM-DINH'
    ? {
        TenGiayTo: 'Phiếu chuyển thông tin xác định nghĩa vụ tài chính',
        MaGiayToKetQua: 'PCT',
        SoGiayTo: `${number}/PCTT`,
        DuongDan: `https://dat-dai.example/pct/${number}.pdf`,
      }
    : {
        TenGiayTo: 'Giấy chứng nhận quyền sử dụng đất',
        MaGiayToKetQua: 'GCN',
        SoGiayTo: `CN ${number}`,
        DuongDan: `https://dat-dai.example/gcn/${number}.pdf`,
      };
}

function askForPapers({ SoBienNhan }: Registration): Step {
  return {
    body: (at) =>
      land('YeuCauBoSungHoSo', {
        SoBienNhan,
        NgayChoBoSung: inVietnam(at).compact,
        MaCanBoXuLy: OFFICER,
        LaTamDung: true,
        GhiChu: 'Thiếu xác nhận ranh giới của chủ sử dụng đất liền kề',
        DanhSachGiayToBoSung: [{ TenGiayTo: MISSING }],
      }),
  };
}

function notYet({ SoBienNhan }: Registration, speed: number): Step {
  return {
    mayStray: true,
    body: (at) =>
      land('ChuyenHoSo', {
        SoBienNhan,
        MaCanBoChuyen: OFFICER,
        MaCanBoNhan: 'CB-VPDK-02',
        NgayChuyen: inVietnam(at).compact,
        MaTrangThai: 'CHO',
        NgayHen: inVietnam(new Date(at.getTime() + 1_000 + speed * DEFERRAL_MS)).compact,
        GhiChu: 'Chờ đo đạc, kiểm tra thực địa',
      }),
  };
}

type Told<Loai> = Extract<LandCallback, { Loai: Loai }>['DuLieu'];

function land<Loai extends LandCallback['Loai']>(kind: Loai, data: Told<Loai>): { Loai: Loai; DuLieu: Told<Loai> } {
  return { Loai: kind, DuLieu: data };
}
