import { createHash } from 'node:crypto';
import type { Counterparty } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { type Answer, Figures } from './wire.js';

/** Takes a report once by its code. What does not match its hash is refused; so is a correction of a report it never had. */
export function takeFigures(portal: Counterparty, madonvi: string, row: unknown): Answer {
  const parsed = Figures.safeParse(row);
  if (!parsed.success) return { error_code: '-2', message: invalidFields(parsed.error) };
  const { MaBaoCao, MaBieu, TuNgay, DenNgay, NoiDung, MaBam, ThayTheBaoCao } = parsed.data;
  if (createHash('sha256').update(NoiDung).digest('hex') !== MaBam)
    return { error_code: '-2', message: `Mã băm của báo cáo ${MaBaoCao} không khớp nội dung` };
  if (ThayTheBaoCao && !portal.book.effect(`SoLieu:${ThayTheBaoCao}`))
    return { error_code: '-4', message: `Không tồn tại báo cáo ${ThayTheBaoCao}` };
  return portal.once('SoLieu', MaBaoCao, () => ({
    about: [MaBaoCao],
    data: { MaBaoCao, madonvi, MaBieu, TuNgay, DenNgay, MaBam, ThayTheBaoCao },
    answer: { error_code: '0', message: 'Thành công' },
  })) as Answer;
}
