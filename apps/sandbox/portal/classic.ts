import { inVietnam } from '../dates.js';
import type { Draft } from './draft.js';
import { receiver } from './people.js';
import type { Paper } from './subjects.js';

/** A submission as the classic gateway passes it on: `DongBoHoSoMC` with one record (domain §1.3). */
export function classicRecord(draft: Draft): unknown {
  return { madonvi: draft.desk, service: 'DongBoHoSoMC', isUpdating: 'False', data: [record(draft)] };
}

function record({ MaHoSo, subject, applicant, facts, filedAt, byPost, collected }: Draft): Record<string, unknown> {
  return {
    MaHoSo,
    MaTTHC: subject.MaTTHC,
    TenTTHC: subject.TenTTHC,
    MaLinhVuc: subject.MaLinhVuc,
    TenLinhVuc: subject.TenLinhVuc,
    KenhThucHien: collected ? '3' : '2',
    SoBienNhan: '',
    ChuHoSo: applicant.name,
    LoaiDoiTuong: '1',
    MaDoiTuong: `TECH-${applicant.number}`,
    SoGiayToChuHoSo: '',
    DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: applicant.number }],
    SoDienThoai: applicant.phone,
    ThongTinKhac: JSON.stringify(facts),
    TrichYeuHoSo: subject.TenTTHC,
    NgayNopHoSo: inVietnam(filedAt).compact,
    TrangThaiHoSo: '1',
    HinhThuc: byPost ? '1' : '0',
    ThongTinTra: byPost ? receiver(applicant) : '',
    ...(collected && { ThuGomTaiNha: receiver(applicant) }),
    DonViXuLy: 'Bộ phận một cửa huyện Ngân Sơn',
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: '0',
    TaiKhoanDuocXacThucVoiVNeID: '1',
    DuocThanhToanTrucTuyen: '0',
    TaiLieuNop: subject.papers.map(file),
    ...NOTHING,
  };
}

function file({ code, name, stored = false }: Paper, index: number): Record<string, string> {
  return {
    TepDinhKemId: `TEP-${index + 1}`,
    TenTepDinhKem: name,
    IsDeleted: 'False',
    MaThanhPhanHoSo: code,
    DuongDanTaiTepTin: `https://dvc.example/tep/${index + 1}`,
    DuocSoHoa: '0',
    DuocTaiSuDung: '0',
    DuocLayTuKhoDMQG: stored ? '1' : '0',
    MaKetQuaThayThe: '',
  };
}

/** What the dialect wants named though there is nothing to say: an empty string or list, never null. */
const NOTHING = {
  Email: '',
  Fax: '',
  GhiChu: '',
  NgayTiepNhan: '',
  NgayHenTra: '',
  NgayKetThucXuLy: '',
  NgayTra: '',
  NgayTuChoi: '',
  DSKetNoiCSDL: [],
  DanhSachLePhi: [],
  DanhSachTepDinhKemKhac: [],
  DanhSachHoSoBoSung: [],
  DanhSachGiayToKetQua: [],
} as const;
