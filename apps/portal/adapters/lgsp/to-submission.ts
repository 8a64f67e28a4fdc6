import type { Applicant, Component } from '#contracts';
import type { Submission } from '../../domain/submission.js';
import { assertComplete } from '../assert-complete.js';
import { readFields } from '../read-fields.js';
import { toOrigin } from '../values.js';
import { LgspRecord } from './wire.js';

const OWNERS = { 0: 'citizen', 1: 'enterprise', 2: 'household-business' } as const;
const ORIGINAL = 0;
const COPY = 1;
const ELECTRONIC = 2;

/** A submission in the dialect of LGSP. Refuses with every wrong field named by its place in the record. */
export function readLgsp(sent: unknown): Submission {
  const submission = toSubmission(readFields(LgspRecord, sent));
  const number = '/ThongTinNguoiNop/ThongTinChiTiet/SoDinhDanhChuHs';
  assertComplete(submission, { number, deliverTo: '/ThongTinTra' });
  return submission;
}

function toSubmission(record: LgspRecord): Submission {
  return {
    foreignCode: record.MaHoSo,
    procedure: record.MaTTHC,
    officeCode: record.MaDonViTiepNhan,
    applicant: toApplicant(record),
    components: toComponents(record),
    facts: record.ThongTinHoSo ?? {},
    filedAt: record.NgayNop,
    papers: papersOf(record),
    ...(record.ThuGomTaiNha && { collectFrom: record.ThuGomTaiNha }),
    resultDelivery: record.HinhThuc === 1 ? 'post' : 'counter',
    ...(record.ThongTinTra && { deliverTo: record.ThongTinTra }),
  };
}

/** The owner of the dossier; a number of the filer's own stands for a filer who is the owner. */
function toApplicant({ ChuHoSo, LoaiDoiTuong, ThongTinNguoiNop }: LgspRecord): Applicant {
  const about = ThongTinNguoiNop.ThongTinChiTiet;
  const isOwner = about.TenNguoiNop === ChuHoSo;
  const personalNumber = about.SoDinhDanhChuHs ?? (isOwner ? about.SoDinhDanh : undefined);
  return {
    kind: OWNERS[LoaiDoiTuong],
    name: ChuHoSo,
    ...(personalNumber && { personalNumber }),
    ...(about.SoDienThoai && { phone: about.SoDienThoai }),
    ...(about.Email && { email: about.Email }),
    ...(about.DiaChiChiTietChuHs && { address: about.DiaChiChiTietChuHs }),
  };
}

/** What is filed as a file and collected at home besides is as many originals. */
function toComponents({ ThanhPhanHoSo, ThuGomTaiNha }: LgspRecord): Component[] {
  return ThanhPhanHoSo.map((part) => ({
    code: part.MaThanhPhanHoSo,
    name: part.TenThanhPhanHoSo,
    originals: part.LoaiBan === ORIGINAL || (ThuGomTaiNha && part.LoaiBan === ELECTRONIC) ? part.SoLuong : 0,
    copies: part.LoaiBan === COPY ? part.SoLuong : 0,
    electronic: part.LoaiBan === ELECTRONIC && part.GiayToDinhKem.length > 0,
    ...toOrigin(part.DuocSoHoa, part.DuocTaiSuDung, part.DuocLayTuKhoDMQG),
  }));
}

function papersOf(record: LgspRecord): Submission['papers'] {
  if (record.ThuGomTaiNha) return 'collected';
  const components = toComponents(record);
  return components.length > 0 && components.every(({ electronic }) => electronic) ? 'electronic' : 'desk';
}
