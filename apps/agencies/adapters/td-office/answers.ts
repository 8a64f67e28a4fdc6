import { read, type Answer } from '#agency-kit';
import { HubError, type Outcome } from '#contracts';
import { createHash } from 'node:crypto';
import { Callback, type Issued } from './wire.js';

/** What the document system told, in our words. */
export function toAnswer(told: unknown): Answer {
  const said = read(Callback, told, 'request/invalid');
  const { MaThamChieu: requestId, ThoiDiem: saidAt } = said;
  switch (said.TrangThaiLienThongQLVB) {
    case 'DA_BAN_HANH':
      return { requestId, kind: 'outcome', outcome: toDocument(said), saidAt };
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
function toDocument({ SoKyHieu, NgayBanHanh, TepKySo }: Issued): Outcome {
  const { NoiDung, MaBam, DuongDan } = TepKySo;
  const bytes = Buffer.from(NoiDung, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== MaBam.toLowerCase()) throw wrong('/TepKySo/MaBam', 'không khớp nội dung tệp đã ký');
  if (!bytes.subarray(0, 5).equals(PDF)) throw wrong('/TepKySo/NoiDung', 'không phải tệp PDF');
  const where = { ...(DuongDan && { url: DuongDan }) };
  const document = { number: SoKyHieu, date: NgayBanHanh, sha256, ...where };
  const result = { code: 'KQ.VAN-BAN', name: 'Văn bản đã ký số', number: SoKyHieu, ...where };
  return { kind: 'done', facts: { document }, results: [result] };
}

const PDF = Buffer.from('%PDF-');
const wrong = (pointer: string, detail: string) => new HubError('request/invalid', undefined, [{ pointer, detail }]);
