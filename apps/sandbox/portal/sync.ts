import { z } from 'zod';
import { pick } from '../chance.js';
import type { Counterparty } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { takeFigures } from './figures.js';
import { listDossiers } from './list.js';
import { isFiled, standingOf, statusesOf, takeDates } from './standing.js';
import { isLogical } from './status-order.js';
import { type Answer, type Call, DossierRecord, Inquiry, Progress } from './wire.js';

const error = (code: string, message: string): Answer => ({ error_code: code, message });

/** Gateways before the portal say "done" in three ways. */
const DONE: readonly [Answer, ...Answer[]] = [
  { error_code: '0', message: 'Thành công' },
  { error_code: '00', message: '' },
  { message: 'Đồng bộ thành công' },
];

/** Takes the records one by one and stops at the first it does not take; looks dossiers up all at once. */
export function synchronise(portal: Counterparty, call: Call): Answer {
  if (call.service === 'TraCuuHoSo') return lookUp(portal, call.data);
  if (call.service === 'DanhSachHoSo') return listDossiers(portal, call);
  let answer: Answer = DONE[0];
  for (const row of call.data) {
    answer = take(portal, call, row);
    if (answer.error_code && !/^0+$/.test(answer.error_code)) return answer;
  }
  return answer;
}

function take(portal: Counterparty, call: Call, row: unknown): Answer {
  if (call.service === 'GuiSoLieuBaoCao') return takeFigures(portal, call.madonvi, row);
  return call.service === 'DongBoHoSoMC'
    ? takeDossier(portal, call.isUpdating === 'True', row)
    : takeProgress(portal, row);
}

/** A dossier with its status. What the portal filed itself exists already and stands at 1. */
function takeDossier(portal: Counterparty, isUpdating: boolean, row: unknown): Answer {
  const parsed = DossierRecord.safeParse(row);
  if (!parsed.success) return error('-2', invalidFields(parsed.error));
  const { MaHoSo, TrangThaiHoSo, SoBienNhan = '', HinhThuc = '' } = parsed.data;
  const history = statusesOf(portal, MaHoSo);
  const filed = isFiled(portal, MaHoSo);
  const exists = filed || history.length > 0;
  if (exists && !isUpdating) return error('-1', `Hồ sơ ${MaHoSo} đã tồn tại`);
  if (!exists && isUpdating) return error('-4', `Không tồn tại hồ sơ ${MaHoSo}`);
  const known = history.at(-1) === TrangThaiHoSo;
  const from = history.at(-1) ?? (filed && TrangThaiHoSo !== 1 ? 1 : 0);
  if (!known && !isLogical(from, TrangThaiHoSo)) {
    return error('-3', `Trình tự trạng thái không hợp lý: ${TrangThaiHoSo} sau ${from}`);
  }
  takeDates(portal, parsed.data);
  return portal.once('TrangThai', `${MaHoSo}:${history.length + (known ? 0 : 1)}`, () => ({
    about: SoBienNhan ? [MaHoSo, SoBienNhan] : [MaHoSo],
    data: { MaHoSo, TrangThaiHoSo, SoBienNhan, HinhThuc },
    answer: done(portal, MaHoSo),
  })) as Answer;
}

function takeProgress(portal: Counterparty, row: unknown): Answer {
  const parsed = Progress.safeParse(row);
  if (!parsed.success) return error('-2', invalidFields(parsed.error));
  const { MaHoSo, ThoiDiemXuLy, PhongBanXuLy, NoiDungXuLy, TrangThai } = parsed.data;
  if (statusesOf(portal, MaHoSo).length === 0) return error('-4', `Không tồn tại hồ sơ ${MaHoSo}`);
  const key = [MaHoSo, ThoiDiemXuLy, PhongBanXuLy, NoiDungXuLy, TrangThai].join(':');
  return portal.once('TienDo', key, () => ({
    about: [MaHoSo],
    data: { MaHoSo, TrangThai, NoiDungXuLy, ThoiDiemXuLy },
    answer: done(portal, MaHoSo),
  })) as Answer;
}

/** Those it knows; nothing but an error where it knows none of them. */
function lookUp(portal: Counterparty, rows: readonly unknown[]): Answer {
  const parsed = z.array(Inquiry).safeParse(rows);
  if (!parsed.success) return error('-2', invalidFields(parsed.error));
  const data = parsed.data.flatMap(({ MaHoSo }) => standingOf(portal, MaHoSo) ?? []);
  if (data.length === 0) return error('-4', `Không tồn tại hồ sơ ${parsed.data[0]!.MaHoSo}`);
  return { error_code: '0', message: '', data };
}

function done({ setting }: Counterparty, maHoSo: string): Answer {
  return setting.profile === 'calm' ? DONE[0] : pick(DONE, setting.seed, 'done', maHoSo);
}
