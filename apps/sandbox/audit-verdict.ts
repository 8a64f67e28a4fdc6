import { type Books, effectsIn } from './audit-books.js';
import type { Effect, Entry } from './books.js';

export type Verdict = 'returned' | 'refused' | 'withdrawn' | 'stopped' | 'waiting' | 'lost';

export interface Judged {
  readonly code: string;
  readonly verdict: Verdict;
  /** Vietnamese; empty unless lost. */
  readonly why: string;
}

/** What the books say of one dossier. The hub's own code is learned from what it told the portal (SoBienNhan). */
interface Evidence {
  readonly statuses: readonly number[];
  readonly isLand: boolean;
  readonly byPost: boolean;
  readonly certified: boolean;
  readonly refusedByAgency: boolean;
  readonly delivered: boolean;
  readonly backAtDesk: boolean;
}

export function judge(books: Books, filing: Effect): Judged {
  const code = String(filing.data['MaHoSo']);
  const evidence = gather(books, filing, code);
  const why = contradiction(evidence);
  return why ? { code, verdict: 'lost', why } : { code, verdict: verdictOf(evidence), why: '' };
}

function gather(books: Books, filing: Effect, code: string): Evidence {
  const told = effectsIn(books.portal, 'TrangThai').filter(({ data }) => data['MaHoSo'] === code);
  const codes = new Set([code, ...told.flatMap(({ about }) => about)]);
  const has = (book: readonly Entry[], call: string, holds: (data: Effect['data']) => boolean = () => true) =>
    effectsIn(book, call).some(({ about, data }) => about.some((known) => codes.has(known)) && holds(data));
  return {
    statuses: told.map(({ data }) => Number(data['TrangThaiHoSo'])),
    isLand: filing.data['MaTTHC'] === LAND_TRANSFER_CODE,
    byPost: filing.data['byPost'] === true,
    certified: has(books.landRegistry, 'KetThuc', isCertificate),
    refusedByAgency:
      has(books.landRegistry, 'KetThuc', ({ TrangThaiKetThuc }) => TrangThaiKetThuc === 2) ||
      has(books.tax, 'TuChoi', ({ SaiHoSo }) => SaiHoSo === false),
    delivered: has(books.post, 'Delivered'),
    backAtDesk: has(books.post, 'ReturnedToDesk'),
  };
}

const LAND_TRANSFER_CODE = '2.000889';

const isCertificate = ({ MaQuyTrinh, TrangThaiKetThuc }: Effect['data']) =>
  MaQuyTrinh === 'DANG-KY' && TrangThaiKetThuc === 1;

/** Why the end told to the portal cannot be true by the other books; undefined where it can. */
function contradiction(evidence: Evidence): string | undefined {
  const { statuses, isLand, byPost, certified, delivered, backAtDesk } = evidence;
  const last = statuses.at(-1);
  if (last === undefined) return 'Cổng không nhận được trạng thái nào';
  if (isLand && (last === 9 || last === 10) && !certified) return 'Đã xong nhưng sổ đất đai không có giấy chứng nhận';
  if (last === 10 && byPost && !delivered && !backAtDesk) return 'Đã trả qua bưu điện nhưng sổ bưu điện không có phát';
  if ((last === 3 || last === 8) && delivered) return 'Đã dừng nhưng bưu điện đã phát kết quả';
  return undefined;
}

function verdictOf({ statuses, refusedByAgency }: Evidence): Verdict {
  const last = statuses.at(-1);
  if (last === 10) return 'returned';
  if (last === 3) return 'refused';
  if (last !== 8) return 'waiting';
  if (statuses.includes(7)) return 'withdrawn';
  return refusedByAgency ? 'refused' : 'stopped';
}
