import { createHash } from 'node:crypto';
import { inVietnam } from '../dates.js';
import type { Draft } from './draft.js';
import { type Person, receiver } from './people.js';
import type { Paper } from './subjects.js';

const CITIZEN = 0;
const ELECTRONIC = 2;

/** A submission in the newer dialect through the province's service bus (domain §1.4); numbers are numbers here. */
export function lgspRecord(draft: Draft): unknown {
  const { MaHoSo, desk, subject, applicant, facts, filedAt, byPost, collected } = draft;
  return {
    MaHoSo,
    MaTTHC: subject.MaTTHC,
    MaDichVuCong: `${subject.MaTTHC}.${desk}`,
    ChuHoSo: applicant.name,
    LoaiDoiTuong: CITIZEN,
    MaDonViTiepNhan: desk,
    KenhThucHien: collected ? 3 : 2,
    NgayNop: inVietnam(filedAt).dashed,
    NgayTiepNhan: '',
    HinhThuc: byPost ? 1 : 0,
    ...(byPost && { ThongTinTra: receiver(applicant) }),
    ...(collected && { ThuGomTaiNha: receiver(applicant) }),
    ThanhPhanHoSo: subject.papers.map(component),
    ThongTinNguoiNop: {
      LoaiDoiTuong: CITIZEN,
      IdDoiTuong: `TECH-${applicant.number}`,
      ThongTinChiTiet: detail(applicant),
    },
    ThongTinHoSo: facts,
  };
}

function component({ code, name, stored = false }: Paper, index: number): Record<string, unknown> {
  const hash = createHash('sha256').update(code).digest('hex');
  return {
    MaThanhPhanHoSo: code,
    TenThanhPhanHoSo: name,
    SoLuong: 1,
    LoaiBan: ELECTRONIC,
    DuocLayTuKhoDMQG: stored ? 1 : 0,
    GiayToDinhKem: [{ IdGiayTo: `GT-${index + 1}`, MaKetQua: 'KQ.DVC.THONGTIN', TenGiayTo: name, HashTepTin: hash }],
  };
}

function detail({ name, number, phone, address, ward }: Person): Record<string, string> {
  return {
    TenNguoiNop: name,
    SoDinhDanh: number,
    NgayCapDinhDanh: '2021-07-01',
    NgaySinh: '1990-02-03',
    SoDienThoai: phone,
    Email: '',
    Fax: '',
    MaTinh: '06',
    MaHuyen: '062',
    MaXa: ward,
    DiaChiChiTiet: address,
    TenChuHs: name,
    SoDinhDanhChuHs: number,
    MaTinhChuHs: '06',
    MaXaChuHs: ward,
    DiaChiChiTietChuHs: address,
  };
}
