import { inVietnam, VietnamInstant } from '#agency-kit';
import { HubError } from '#contracts';
import { z } from 'zod';
import type { PortalStanding } from '../../domain/portal-standing.js';
import type { Portal } from '../portal.js';
import { statusNumbered } from '../status.js';
import { WireAnswer } from './client-wire.js';
import type { Gate } from './gate.js';

/** Blank where there is none; what is no instant is told as it is, and differs from any. */
const Moment = z.union([VietnamInstant, z.string().max(30)]).optional();

/** TraCuuHoSo: dates are told by some portals only. */
const Row = z.object({
  MaHoSo: z.string().min(1).max(64),
  TrangThaiHoSo: z.union([z.string().max(20), z.number().transform(String)]),
  NgayHenTra: Moment,
  NgayKetThucXuLy: Moment,
  NgayTra: Moment,
});
const WireStandings = WireAnswer.and(z.object({ data: z.array(Row).default([]) }));

export function lookUpBy(enter: Gate): Portal['lookUp'] {
  return async (madonvi, codes) => {
    const data = codes.map((MaHoSo) => ({ MaHoSo }));
    const bodyOf = (session: string) => ({ session, madonvi, service: 'TraCuuHoSo', data });
    const { answer, whole } = await enter(bodyOf, WireStandings);
    if (answer.kind === 'missing') return [];
    if (answer.kind !== 'ok') throw new HubError('reconciliation/not-told', 'told' in answer ? answer.told : undefined);
    return whole.data.map(toStanding);
  };
}

/** DanhSachHoSo, a service of our own making (ADR 9): some hundreds at a time, in the order of their codes. */
export function listBy(enter: Gate): NonNullable<Portal['list']> {
  return async (madonvi, { from, to }, after) => {
    const data = [{ TuNgay: inVietnam(from.toISOString()), DenNgay: inVietnam(to.toISOString()), SauMaHoSo: after }];
    const bodyOf = (session: string) => ({ session, madonvi, service: 'DanhSachHoSo', data });
    const { answer, whole } = await enter(bodyOf, WireStandings);
    if (answer.kind !== 'ok') throw new HubError('reconciliation/not-told', 'told' in answer ? answer.told : undefined);
    return whole.data.map(toStanding);
  };
}

const toStanding = (row: z.infer<typeof Row>): PortalStanding => ({
  foreignCode: row.MaHoSo,
  status: statusNumbered(row.TrangThaiHoSo),
  said: row.TrangThaiHoSo,
  appointmentAt: row.NgayHenTra,
  finishedAt: row.NgayKetThucXuLy,
  returnedAt: row.NgayTra,
});
