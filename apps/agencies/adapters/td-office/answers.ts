import { read, type Answer, type AnswerFile } from '#agency-kit';
import { HubError, type Outcome } from '#contracts';
import { createHash } from 'node:crypto';
import { Callback, type Issued } from './wire.js';

/** What the document system told, in our words. */
export function toAnswer(told: unknown): Answer {
  const said = read(Callback, told, 'request/invalid');
  const { MaThamChieu: requestId, ThoiDiem: saidAt } = said;
  switch (said.TrangThaiLienThongQLVB) {
    case 'DA_BAN_HANH':
      return { requestId, kind: 'outcome', ...toDocument(said), saidAt };
    case 'TRA_LAI':
      return { requestId, kind: 'outcome', outcome: { kind: 'refused', reason: said.LyDo, wrongFile: true }, saidAt };
    case 'CHO_KY': {
      const outcome = { kind: 'not-yet', until: said.NgayHen, reason: said.LyDo } as const;
      return { requestId, kind: 'outcome', outcome, saidAt };
    }
    default:
      return { requestId, kind: 'progress' };
  }
}

/** A file that is not what its sum says was cut short or changed on the way: it is told again, and never taken as signed. */
function toDocument({ SoKyHieu, NgayBanHanh, TepKySo }: Issued): { outcome: Outcome; file: AnswerFile } {
  const { NoiDung, MaBam, DuongDan } = TepKySo;
  const bytes = Buffer.from(NoiDung, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== MaBam.toLowerCase()) throw wrong('/TepKySo/MaBam', 'không khớp nội dung tệp đã ký');
  if (!bytes.subarray(0, 5).equals(PDF)) throw wrong('/TepKySo/NoiDung', 'không phải tệp PDF');
  const where = { ...(DuongDan && { url: DuongDan }) };
  const document = { number: SoKyHieu, date: NgayBanHanh, sha256, ...where };
  const result = { code: CODE, name: 'Văn bản đã ký số', number: SoKyHieu, ...where };
  const file = { code: CODE, name: `${SoKyHieu.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`, bytes, sha256 };
  return { outcome: { kind: 'done', facts: { document }, results: [result] }, file };
}

const CODE = 'KQ.VAN-BAN';
const PDF = Buffer.from('%PDF-');
const wrong = (pointer: string, detail: string) => new HubError('request/invalid', undefined, [{ pointer, detail }]);
