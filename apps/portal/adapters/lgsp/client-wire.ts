import type { Applicant, Channel, Component } from '#contracts';
import { z } from 'zod';
import type { PortalRecord, Progress } from '../../domain/portal-record.js';
import { codeAtPortal } from '../../domain/portal-standing.js';
import type { Sync } from '../../domain/sync.js';
import { flagsOf } from '../paper-flags.js';
import { PROGRESS_NUMBERS } from '../status.js';

export const WireToken = z.object({ access_token: z.string().min(1) });
export const WireNumber = z.object({ value: z.string().min(1).max(64) });
export const WireCreated = z.object({
  idHoSo: z.union([z.string(), z.number().transform(String)]),
  maHoSo: z.string(),
});

/** An answer without a status of HTTP's own: 200 may hold an error. */
export const WireReply = z
  .object({
    error_code: z.union([z.string(), z.number().transform(String)]).optional(),
    message: z.string().max(2000).optional(),
  })
  .loose();

const CHANNELS: Readonly<Record<Channel, number>> = { desk: 1, online: 2, post: 3 };
/** Another list than the classic one: 0 citizen, 1 enterprise or body, 2 household business. */
const OWNERS: Readonly<Record<Applicant['kind'], number>> = {
  citizen: 0,
  enterprise: 1,
  'state-body': 1,
  organisation: 1,
  'household-business': 2,
};

/** `yyyy-MM-dd HH:mm:ss`, Vietnam time. */
const dashed = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
/** ISO 8601 with the offset of Vietnam, as progress wants it. */
const withOffset = (instant: string): string => `${dashed(instant).replace(' ', 'T')}+07:00`;

export function toDossier(sync: Sync, record: PortalRecord) {
  return {
    MaHoSo: codeAtPortal(sync),
    SoBienNhan: record.code ?? '',
    MaTTHC: record.procedure,
    MaDichVuCong: `${record.procedure}.${sync.officeCode}`,
    ChuHoSo: record.applicant.name,
    LoaiDoiTuong: OWNERS[record.applicant.kind],
    MaDonViTiepNhan: sync.officeCode,
    KenhThucHien: CHANNELS[record.channel],
    NgayNop: dashed(record.filedAt),
    NgayTiepNhan: record.receivedAt ? dashed(record.receivedAt) : '',
    HinhThuc: record.resultDelivery === 'post' ? 1 : 0,
    ThanhPhanHoSo: record.components.map((component) => toPart(component, record.papers)),
    ThongTinNguoiNop: toFiler(record.applicant),
  };
}

/** LoaiBan: 0 original, 1 copy, certified or not, 2 electronic. */
function toPart(component: Component, papers: PortalRecord['papers']) {
  const { code, name, originals, certified = 0, copies, electronic } = component;
  return {
    MaThanhPhanHoSo: code,
    TenThanhPhanHoSo: name,
    SoLuong: Math.max(1, originals + certified + copies),
    LoaiBan: electronic ? 2 : originals > 0 ? 0 : 1,
    GiayToDinhKem: [],
    ...flagsOf(component, papers),
  };
}

const toFiler = ({ kind, name, personalNumber = '', phone = '', email = '', address = '' }: Applicant) => ({
  LoaiDoiTuong: OWNERS[kind],
  ThongTinChiTiet: {
    TenNguoiNop: name,
    SoDinhDanh: personalNumber,
    SoDienThoai: phone,
    Email: email,
    DiaChiChiTiet: address,
    TenChuHs: name,
    SoDinhDanhChuHs: personalNumber,
  },
});

export const toProgress = (sync: Sync, { stepName, result, startedAt, dueAt, at }: Progress, agencyName: string) => ({
  IDHoSo: sync.portalId ?? '',
  MaHoSo: codeAtPortal(sync),
  NguoiXuLy: agencyName.slice(0, 50),
  ThoiDiemXuLy: withOffset(at),
  PhongBanXuLy: agencyName,
  NoiDungXuLy: stepName,
  TrangThai: PROGRESS_NUMBERS[result],
  NgayBatDau: withOffset(startedAt),
  NgayKetThucTheoQuyDinh: dueAt ? withOffset(dueAt) : '',
});
