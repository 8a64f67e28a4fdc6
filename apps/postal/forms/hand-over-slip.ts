import {
  field,
  heading,
  inTwoLines,
  letterhead,
  paperLine,
  sheetTable,
  signatures,
  toCount,
  toMomentText,
  toMoney,
  trackingCode,
  type Column,
  type Sheet,
} from '#forms';
import type { HandOverSlip, SlipLine } from '../domain/hand-over-slip.js';

const POST = 'Bưu điện';
const dong = (amount: number): string => toMoney(amount).replace(' đồng', '');

const COLUMNS: readonly Column<SlipLine>[] = [
  { title: 'TT', width: 18, align: 'center', cell: (_, at) => String(at + 1) },
  {
    title: 'Mã hồ sơ',
    width: 76,
    cell: ({ code, tracking }) => ({ stack: [inTwoLines(code), ...(tracking ? [trackingCode(tracking, 48)] : [])] }),
  },
  {
    title: 'Bưu gửi, người gửi hoặc người nhận',
    width: 84,
    cell: ({ parcel, name }) => ({ stack: [parcel, { text: name, bold: true }] }),
  },
  { title: 'Giấy tờ kèm theo', width: '*', cell: ({ papers = [] }) => ({ stack: papers.map(paperLine) }) },
  { title: 'Số giấy tờ', width: 30, align: 'center', cell: ({ documents }) => toCount(documents) },
];

const COD: Column<SlipLine> = { title: 'Thu hộ (đồng)', width: 50, align: 'right', cell: ({ cod }) => dong(cod) };
const FEE: Column<SlipLine> = {
  title: 'Phí đã thu (đồng)',
  width: 50,
  align: 'right',
  cell: ({ fee = 0 }) => dong(fee),
};

/** Slip of parcels that change hands between desk and post; both sign, each keeps one. */
export function handOverSlip(slip: HandOverSlip, desk: string): Sheet {
  const { listNo, direction, at, signedBy, lines } = slip;
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
      sheetTable([...COLUMNS, direction === 'deliver' ? COD : FEE], lines, 9.5),
      field('Cộng', totalText(slip)),
      signatures({ role: 'Bên giao', name: gives }, { role: 'Bên nhận', name: takes }),
    ],
  };
}

/** What is still to be collected at the doors, or what was taken there and is handed over with the papers. */
function totalText({ direction, lines, totals }: HandOverSlip): string {
  const fees = lines.reduce((sum, { fee = 0 }) => sum + fee, 0);
  const money = direction === 'deliver' ? `thu hộ ${toMoney(totals.cod)}` : `phí, lệ phí đã thu ${toMoney(fees)}`;
  return `${toCount(totals.parcels)} bưu gửi, ${toCount(totals.documents)} giấy tờ, ${money}`;
}
