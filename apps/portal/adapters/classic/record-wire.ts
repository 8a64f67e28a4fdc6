import { inVietnam } from '#agency-kit';
import type { Applicant, Channel, Component, ResultPaper } from '#contracts';
import type { KnownPaper, PortalRecord, PortalStatus, Supplement } from '../../domain/portal-record.js';
import { flagsOf } from '../paper-flags.js';
import { STATUS_NUMBERS } from '../status.js';

const CHANNELS: Readonly<Record<Channel, string>> = { desk: '1', online: '2', post: '3' };

/** The dialect has no household business; it is neither enterprise nor state body. */
const OWNERS: Readonly<Record<Applicant['kind'], string>> = {
  citizen: '1',
  enterprise: '2',
  'state-body': '3',
  organisation: '4',
  'household-business': '4',
};

/** A DongBoHoSoMC record: every value a string, an empty one where there is nothing to say (domain.md §1.3). */
export function toRecord(record: PortalRecord, status: PortalStatus) {
  const name = record.procedureName ?? record.procedure;
  const attachments = record.components.map((component) => toAttachment(component, record.papers ?? []));
  return {
    MaHoSo: record.foreignCode,
    SoBienNhan: record.code ?? '',
    TrangThaiHoSo: String(STATUS_NUMBERS[status]),
    ...toOwner(record.applicant),
    ...toDates(record),
    MaTTHC: record.procedure,
    TenTTHC: name,
    MaLinhVuc: record.field?.code ?? '',
    TenLinhVuc: record.field?.name ?? '',
    KenhThucHien: CHANNELS[record.channel],
    TrichYeuHoSo: name.slice(0, 1000),
    GhiChu: record.reason ?? '',
    HinhThuc: record.resultDelivery === 'post' ? '1' : '0',
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: flag(attachments.some(({ DuocSoHoa }) => DuocSoHoa === '1')),
    TaiLieuNop: attachments,
    DanhSachLePhi: toFees(record.fees),
    DanhSachHoSoBoSung: record.supplements.map(toSupplement),
    DanhSachGiayToKetQua: record.results.map(toResult),
  };
}

/** LoaiDinhDanh 1 is the twelve-digit number, 2 the older one of nine. A number we do not have is left out, not invented. */
function toOwner({ kind, name, personalNumber, email = '', phone = '' }: Applicant) {
  const LoaiDinhDanh = personalNumber?.length === 12 ? '1' : '2';
  return {
    ChuHoSo: name,
    LoaiDoiTuong: OWNERS[kind],
    DinhDanhCHS: personalNumber ? [{ LoaiDinhDanh, SoDinhDanh: personalNumber }] : [],
    Email: email,
    SoDienThoai: phone,
  };
}

/** A stop ends the processing as a result does. */
function toDates(record: PortalRecord) {
  const date = (instant: string | undefined) => (instant ? inVietnam(instant) : '');
  return {
    NgayNopHoSo: date(record.filedAt),
    NgayTiepNhan: date(record.receivedAt),
    NgayHenTra: date(record.appointmentAt),
    NgayKetThucXuLy: date(record.finishedAt ?? record.stoppedAt),
    NgayTra: date(record.returnedAt),
    NgayTuChoi: date(record.declinedAt),
  };
}

/** A component with all that is known of how its files came into being: from the portal's own filing, and from the desk. */
function toAttachment(component: Component, papers: readonly KnownPaper[]) {
  const { DuocSoHoa, DuocTaiSuDung, DuocLayTuKhoDMQG } = flagsOf(component, papers);
  const { code, name } = component;
  return {
    TepDinhKemId: '',
    TenTepDinhKem: name,
    IsDeleted: 'False',
    MaThanhPhanHoSo: code,
    DuocSoHoa: String(DuocSoHoa),
    DuocTaiSuDung: String(DuocTaiSuDung),
    DuocLayTuKhoDMQG: String(DuocLayTuKhoDMQG),
  };
}

const flag = (is: boolean): string => (is ? '1' : '0');

const toResult = ({ code, name, number = '', url = '' }: ResultPaper) => ({
  TenGiayTo: name,
  GiayToId: number,
  DuongDanTepTinKetQua: url,
  MaGiayToKetQua: code,
});

/** HinhThucThu 1: taken at reception. */
const toFees = (fees: number) =>
  fees > 0
    ? [{ TenPhiLePhi: 'Phí, lệ phí', MaPhiLePhi: '', HinhThucThu: '1', Gia: String(fees), LoaiPhiLePhi: '1' }]
    : [];

const toSupplement = ({ id, items, requestedAt, receivedAt }: Supplement) => ({
  HoSoBoSungId: id,
  NoiDungBoSung: items.join('; '),
  NgayBoSung: inVietnam(requestedAt),
  NgayTiepNhanBoSung: receivedAt ? inVietnam(receivedAt) : '',
  TrangThaiBoSung: receivedAt ? '1' : '0',
});
