import { chance } from '../chance.js';
import { inVietnam } from '../dates.js';
import type { Script } from '../script.js';
import { classicRecord } from './classic.js';
import type { Draft } from './draft.js';
import type { FileOrderRead, Submission } from './file-order.js';
import { lgspRecord } from './lgsp.js';
import { type Person, somebody } from './people.js';
import { CERTIFIED_COPY, LAND_TRANSFER } from './subjects.js';
import type { ThongTinChuyenNhuong } from './wire-example.js';

/** The portal's own numbers begin here, so that they are never taken for numbers of the desk. */
const FIRST_NUMBER = 5001;

/** The `n`th submission of this portal. */
export function buildSubmission(
  order: FileOrderRead,
  n: number,
  now: Date,
  scriptFor: (code: string) => Script,
): Submission {
  const drawn = (what: string) => chance(order.seed, 'file', what, n);
  const dialect = order.dialects[Math.floor(drawn('dialect') * order.dialects.length)] ?? 'classic';
  const desk = order.desk[dialect];
  const subject = drawn('subject') < order.land ? LAND_TRANSFER : CERTIFIED_COPY;
  const applicant = somebody(order.seed, 'applicant', n);
  const MaHoSo = codeOf(dialect, desk, n, now);
  const script = subject === LAND_TRANSFER ? scriptFor(MaHoSo) : 'plain';
  const exempt = script === 'plain' && drawn('exempt') < 0.15;
  const draft: Draft = {
    MaHoSo,
    desk,
    subject,
    applicant,
    facts:
      subject === LAND_TRANSFER
        ? transfer(order.seed, n, applicant, exempt)
        : { TenGiayTo: 'Bằng tốt nghiệp', SoBanSao: 2 },
    filedAt: now,
    byPost: drawn('post') < 0.5,
    collected: drawn('collect') < 0.2,
  };
  return {
    MaHoSo,
    MaTTHC: subject.MaTTHC,
    script,
    byPost: draft.byPost,
    collected: draft.collected,
    body: dialect === 'classic' ? classicRecord(draft) : lgspRecord(draft),
  };
}

function codeOf(dialect: 'classic' | 'lgsp', desk: string, n: number, now: Date): string {
  const day = inVietnam(now).compact.slice(0, 8);
  const number = String(FIRST_NUMBER + n);
  return dialect === 'classic' ? `${desk}-${day.slice(2)}-${number}` : `${desk}-${day}-${number.padStart(7, '0')}`;
}

/** The applicant buys a parcel from somebody. */
function transfer(seed: string, n: number, buyer: Person, exempt: boolean): ThongTinChuyenNhuong {
  const seller = somebody(seed, 'seller', n);
  const drawn = (what: string) => chance(seed, 'parcel', what, n);
  const party = ({ name, number, phone, address }: Person) => ({
    HoTen: name,
    SoDinhDanh: number,
    SoDienThoai: phone,
    DiaChi: address,
  });
  return {
    BenChuyenNhuong: party(seller),
    BenNhanChuyenNhuong: party(buyer),
    ThuaDat: {
      SoThuTuThua: String(1 + Math.floor(drawn('parcel') * 400)),
      SoHieuBanDo: String(1 + Math.floor(drawn('sheet') * 90)),
      DienTich: 80 + Math.round(drawn('area') * 4000) / 10,
      DiaChiChiTiet: seller.address,
      MaXa: seller.ward,
    },
    GiaChuyenNhuong: 100_000_000 + Math.round(drawn('price') * 900) * 1_000_000,
    DuocMienThue: exempt,
    NguonGocChuaRo: false,
  };
}
