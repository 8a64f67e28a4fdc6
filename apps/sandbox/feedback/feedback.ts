import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Counterparty, keyOf, openCounterparty, type Setting } from '../counterparty.js';
import { inVietnam } from '../dates.js';
import { invalidFields } from '../invalid.js';
import { CapNhat, type PhanAnh, SendOrder } from './wire.js';

const refused = (message: string) => ({ error_code: '1', message });

/** The province's system of feedback: passes on what people say, and wants to know what became of it. */
export function openFeedback(setting: Setting, secret: string): Counterparty {
  const system = openCounterparty('feedback', setting, secret);
  system.server.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/_') || request.headers['x-api-key']) return;
    await reply.code(401).send(refused('Thiếu X-Api-Key'));
  });
  system.server.post('/cap-nhat', (request) => hear(system, request));
  system.server.post('/_send', (request, reply) => send(system, request, reply));
  return system;
}

/** A state is heard once; an answer without words, or after the end, is none. */
function hear(system: Counterparty, request: FastifyRequest): unknown {
  const body = CapNhat.safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { MaPAKN, TrangThai, NoiDungTraLoi, LyDo } = body.data;
  if (!system.book.effect(`PhanAnh:${MaPAKN}`)) return refused('Không có phản ánh này');
  if (TrangThai === 'DA_TRA_LOI' && !NoiDungTraLoi) return refused('Dữ liệu không hợp lệ: NoiDungTraLoi');
  if (TrangThai === 'TU_CHOI' && !LyDo) return refused('Dữ liệu không hợp lệ: LyDo');
  return system.once('CapNhat', keyOf(request, `${MaPAKN}/${TrangThai}`), () => ({
    about: [MaPAKN],
    data: { MaPAKN, TrangThai, viec: `${MaPAKN} ${TrangThai}` },
    answer: { error_code: '0' },
    lane: MaPAKN,
    next: senderSays(MaPAKN, TrangThai).map((said) => ({ body: () => said })),
  }));
}

/** Who sent it writes more when asked, and judges the answer once it is public; every third is not satisfied. */
function senderSays(MaPAKN: string, TrangThai: string): object[] {
  const now = inVietnam(new Date()).compact;
  if (TrangThai === 'CHO_BO_SUNG') return [{ MaPAKN, NoiDungBoSung: 'Mẫu đơn số 11, ô 3 và ô 7.', NgayBoSung: now }];
  if (TrangThai === 'DA_CONG_KHAI') return [{ MaPAKN, HaiLong: Number(MaPAKN.slice(-5)) % 3 > 0, NgayDanhGia: now }];
  return [];
}

function send(system: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const order = SendOrder.safeParse(request.body ?? {});
  if (!order.success) return reply.code(400).send({ message: invalidFields(order.error) });
  const before = system.book.effects('PhanAnh').length;
  const sent = Array.from({ length: order.data.count }, (_, n) => madeUp(before + n + 1, order.data));
  for (const one of sent)
    system.once('PhanAnh', one.MaPAKN, () => ({
      about: [one.MaPAKN],
      data: { MaPAKN: one.MaPAKN },
      lane: one.MaPAKN,
      next: [{ body: () => one }],
    }));
  return { sent: sent.map(({ MaPAKN }) => MaPAKN) };
}

const DAY_MS = 24 * 60 * 60_000;
const SUBJECTS = [
  ['Mẫu đơn khó điền', 'Mẫu đơn có hai ô cùng tên, không biết điền ô nào.'],
  ['Thời hạn ghi hai nơi khác nhau', 'Bảng niêm yết ghi 10 ngày, trang công khai ghi 13 ngày.'],
  ['Chờ lâu ở bộ phận một cửa', 'Chờ từ 8 giờ đến 10 giờ mới được gọi.'],
] as const;

/** Every third is said of officials, by somebody who does not want to be named to them. */
function madeUp(serial: number, { office, daysAgo }: SendOrder): PhanAnh {
  const [TieuDe, NoiDung] = SUBJECTS[serial % SUBJECTS.length]!;
  const isProtected = serial % SUBJECTS.length === SUBJECTS.length - 1;
  return {
    MaPAKN: `PAKN-26-${String(serial).padStart(5, '0')}`,
    PhanLoai: isProtected ? '2' : '1',
    TieuDe,
    NoiDung,
    NguoiGui: { HoTen: 'Nông Văn Thử', SoDienThoai: '0980000003' },
    BaoVeNguoiGui: isProtected,
    MaDonVi: office,
    NgayGui: inVietnam(new Date(Date.now() - daysAgo * DAY_MS)).compact,
  };
}
