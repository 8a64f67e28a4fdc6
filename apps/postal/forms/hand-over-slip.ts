import {
  field,
  heading,
  letterhead,
  sheetTable,
  signatures,
  toCount,
  toMomentText,
  type Column,
  type Sheet,
} from '#forms';
import type { HandOverSlip } from '../domain/hand-over-slip.js';

type Line = HandOverSlip['lines'][number];

const POST = 'Bưu điện';
const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

const COLUMNS: readonly Column<Line>[] = [
  { title: 'TT', width: 18, align: 'center', cell: (_, at) => String(at + 1) },
  { title: 'Mã hồ sơ', width: 128, cell: ({ code }) => code },
  { title: 'Mã bưu gửi', width: 84, cell: ({ parcel }) => parcel },
  { title: 'Người gửi, người nhận', width: '*', cell: ({ name }) => name },
  { title: 'Số giấy tờ', width: 36, align: 'center', cell: ({ documents }) => toCount(documents) },
  { title: 'Thu hộ (đồng)', width: 56, align: 'right', cell: ({ cod }) => dong(cod) },
];

/** Slip of parcels that change hands between desk and post; both sign, each keeps one. */
export function handOverSlip({ listNo, direction, at, signedBy, lines, totals }: HandOverSlip, desk: string): Sheet {
  const [from, to] = direction === 'deliver' ? [desk, POST] : [POST, desk];
  const [gives, takes] = direction === 'deliver' ? [signedBy.desk, signedBy.post] : [signedBy.post, signedBy.desk];
  const title = direction === 'deliver' ? 'Phiếu bàn giao kết quả' : 'Phiếu bàn giao hồ sơ';
  return {
    title: `${title} số ${listNo}`,
    paper: 'A4',
    issuedAt: at,
    content: [
      ...letterhead({ unit: desk, number: listNo, issuedAt: at }, 'A4'),
      heading(title, 'giữa bộ phận một cửa và doanh nghiệp bưu chính công ích'),
      field('Thời gian', toMomentText(at)),
      field('Bên giao', `${from} – ${gives}`),
      field('Bên nhận', `${to} – ${takes}`),
      sheetTable(COLUMNS, lines, 10),
      field(
        'Cộng',
        `${toCount(totals.parcels)} bưu gửi, ${toCount(totals.documents)} giấy tờ, thu hộ ${dong(totals.cod)} đồng`,
      ),
      signatures({ role: 'Bên giao', name: gives }, { role: 'Bên nhận', name: takes }),
    ],
  };
}
