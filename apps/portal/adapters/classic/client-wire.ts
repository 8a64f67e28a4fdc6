import { z } from 'zod';
import { inVietnam } from '#agency-kit';
import type { Answer } from '../../domain/answered.js';
import type { Progress } from '../../domain/portal-record.js';
import type { Call, FiguresSync, Sync } from '../../domain/sync.js';
import { saidBy, type Gateway } from '../sayings.js';
import { toFigures } from '../figures-wire.js';
import { toRecord } from './record-wire.js';
import { PROGRESS_NUMBERS } from '../status.js';

/** What every call answers. Gateways differ: some leave the code out, some the text. One with neither is no answer. */
export const WireAnswer = z
  .object({
    error_code: z.union([z.string(), z.number().transform(String)]).optional(),
    message: z.string().max(2000).default(''),
    session: z.string().min(1).optional(),
  })
  .refine(({ error_code = '', message }) => error_code !== '' || message !== '');
export type WireAnswer = z.infer<typeof WireAnswer>;

export const toLogin = (username: string, password: string) => ({ username, password });

/** The session a login gave; nothing when it was refused. */
export const sessionOf = (answer: WireAnswer): string | undefined => (isDone(answer) ? answer.session : undefined);

/** The body of a call. A dossier the portal does not know is created, any other updated. */
export function toCall(
  session: string,
  sync: Sync | FiguresSync,
  { body }: Call,
  agencyName: (agency: string) => string,
) {
  const { officeCode: madonvi } = sync;
  if (body.kind === 'figures')
    return { session, madonvi, service: 'GuiSoLieuBaoCao', isUpdating: 'False', data: [toFigures(body.figures)] };
  if (body.kind === 'record') {
    const isUpdating = sync.isKnown ? 'True' : 'False';
    return { session, madonvi, service: 'DongBoHoSoMC', isUpdating, data: [toRecord(body.record, body.status)] };
  }
  const row = toProgress(body.progress, (sync as Sync).record.foreignCode, agencyName(body.progress.agency));
  return { session, madonvi, service: 'CapNhatTienDoHoSoMC', isUpdating: 'False', data: [row] };
}

/** One row of CapNhatTienDoHoSoMC. No officer is named: an agency answers as an agency. */
function toProgress({ stepName, result, startedAt, dueAt, at }: Progress, MaHoSo: string, agencyName: string) {
  return {
    MaHoSo,
    NguoiXuLy: agencyName.slice(0, 50),
    ChucDanh: '',
    ThoiDiemXuLy: inVietnam(at),
    PhongBanXuLy: agencyName,
    NoiDungXuLy: stepName,
    TrangThai: String(PROGRESS_NUMBERS[result]),
    NgayBatDau: inVietnam(startedAt),
    NgayKetThucTheoQuyDinh: dueAt ? inVietnam(dueAt) : '',
  };
}

/** What an answer means. The code decides where it says "done"; all else is told apart by the text. */
export const toAnswer = (answer: WireAnswer): Answer | Gateway =>
  isDone(answer) ? { kind: 'ok' } : saidBy(answer.message);

function isDone({ error_code, message }: WireAnswer): boolean {
  if (error_code !== undefined && error_code !== '') return /^0+$/.test(error_code);
  const text = message.normalize('NFC').toLowerCase();
  return text.includes('thành công') && !text.includes('không thành công');
}
