import type { Applicant, Component } from '#contracts';
import type { Submission } from '../../domain/submission.js';
import { readFields } from '../read-fields.js';
import { assertComplete } from '../assert-complete.js';
import { toOrigin } from '../values.js';
import { ClassicCall, type ClassicRecord } from './wire.js';

const OWNERS = { '1': 'citizen', '2': 'enterprise', '3': 'state-body', '4': 'organisation' } as const;

/** A submission in the classic dialect. Refuses with every wrong field named by its place in the call. */
export function readClassic(sent: unknown): Submission {
  const { madonvi, data } = readFields(ClassicCall, sent);
  const [record] = data;
  const submission = toSubmission(record, madonvi);
  assertComplete(submission, { number: '/data/0/DinhDanhCHS', deliverTo: '/data/0/ThongTinTra' });
  return submission;
}

function toSubmission(record: ClassicRecord, officeCode: string): Submission {
  return {
    foreignCode: record.MaHoSo,
    procedure: record.MaTTHC,
    officeCode,
    applicant: toApplicant(record),
    components: toComponents(record),
    facts: record.ThongTinKhac ?? {},
    filedAt: record.NgayNopHoSo,
    papers: papersOf(record),
    ...(record.ThuGomTaiNha && { collectFrom: record.ThuGomTaiNha }),
    resultDelivery: record.HinhThuc === '1' ? 'post' : 'counter',
    ...(record.ThongTinTra && { deliverTo: record.ThongTinTra }),
  };
}

function toApplicant({
  ChuHoSo,
  LoaiDoiTuong,
  DinhDanhCHS,
  SoGiayToChuHoSo,
  SoDienThoai,
  Email,
}: ClassicRecord): Applicant {
  const personalNumber = DinhDanhCHS[0]?.SoDinhDanh ?? SoGiayToChuHoSo;
  return {
    kind: OWNERS[LoaiDoiTuong],
    name: ChuHoSo,
    ...(personalNumber && { personalNumber }),
    ...(SoDienThoai && { phone: SoDienThoai }),
    ...(Email && { email: Email }),
  };
}

/** The dialect lists files, not copies: what is collected at home is one original each. */
function toComponents({ TaiLieuNop, ThuGomTaiNha }: ClassicRecord): Component[] {
  return TaiLieuNop.filter(({ IsDeleted }) => IsDeleted === 'False').map((file) => ({
    code: file.MaThanhPhanHoSo,
    name: file.TenTepDinhKem,
    originals: ThuGomTaiNha ? 1 : 0,
    copies: 0,
    electronic: file.DuongDanTaiTepTin !== '',
    ...toOrigin(flag(file.DuocSoHoa), flag(file.DuocTaiSuDung), flag(file.DuocLayTuKhoDMQG)),
  }));
}

const flag = (value: string | undefined): number => Number(value ?? 0);

function papersOf(record: ClassicRecord): Submission['papers'] {
  if (record.ThuGomTaiNha) return 'collected';
  const components = toComponents(record);
  return components.length > 0 && components.every(({ electronic }) => electronic) ? 'electronic' : 'desk';
}
