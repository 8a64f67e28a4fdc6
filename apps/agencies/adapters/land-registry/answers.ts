import { read, type Answer } from '#agency-kit';
import type { Facts, Outcome } from '#contracts';
import { Callback, type Ended } from './wire.js';

/** What the land system told, in our words. */
export function toAnswer(told: unknown): Answer {
  const { Loai, DuLieu } = read(Callback, told, 'request/invalid');
  const requestId = DuLieu.SoBienNhan;
  switch (Loai) {
    case 'KetThucHoSo':
      return { requestId, kind: 'outcome', outcome: toOutcome(DuLieu), saidAt: DuLieu.NgayKetThuc };
    case 'YeuCauBoSungHoSo': {
      const items = DuLieu.DanhSachGiayToBoSung.map(({ TenGiayTo }) => TenGiayTo);
      const outcome: Outcome = { kind: 'supplement-needed', items, reason: DuLieu.GhiChu };
      return { requestId, kind: 'outcome', outcome, saidAt: DuLieu.NgayChoBoSung };
    }
    case 'ChuyenHoSo': {
      if (DuLieu.MaTrangThai !== 'CHO') return { requestId, kind: 'progress' };
      const outcome: Outcome = { kind: 'not-yet', until: DuLieu.NgayHen, reason: DuLieu.GhiChu };
      return { requestId, kind: 'outcome', outcome, saidAt: DuLieu.NgayChuyen };
    }
    default:
      return { requestId, kind: 'progress' };
  }
}

function toOutcome({ TrangThaiKetThuc, GhiChu, DanhSachGiayToKetQua }: Ended): Outcome {
  if (TrangThaiKetThuc === 2) {
    return { kind: 'refused', reason: GhiChu || 'Cơ quan đăng ký đất đai không nêu lý do', wrongFile: false };
  }
  const results = DanhSachGiayToKetQua.map((paper) => ({
    code: paper.MaGiayToKetQua,
    name: paper.TenGiayTo,
    number: paper.SoGiayTo,
    ...(paper.DuongDan && { url: paper.DuongDan }),
  }));
  const facts: Facts = {};
  for (const { code, number, url } of results) {
    const fact = FACTS[code];
    if (fact) facts[fact] = { number, ...(url && { url }) };
  }
  return { kind: 'done', facts, results };
}

/** Papers that later steps are told of. */
const FACTS: Readonly<Record<string, string>> = { PCT: 'transferSlip', GCN: 'certificate' };
