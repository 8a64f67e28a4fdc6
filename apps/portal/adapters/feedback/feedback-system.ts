import { counterpartyHttp, inVietnam, read, type PendingCall } from '#agency-kit';
import type { Feedback, Filed } from '../../domain/feedback.js';
import { BoSung, DanhGia, PhanAnh, Reply } from './wire.js';

export interface FeedbackSystem {
  readonly webhookSecret: string;
  tell(feedback: Feedback, call: PendingCall): Promise<void>;
}

/** The system that takes in what people say of rules and officials (phản ánh, kiến nghị) and publishes the answers. */
export function feedbackSystem(options: {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly timeoutMs: number;
}): FeedbackSystem {
  const { baseUrl, apiKey, timeoutMs, webhookSecret } = options;
  const http = counterpartyHttp({ code: 'feedback', baseUrl, timeoutMs, headers: { 'x-api-key': apiKey } });
  return {
    webhookSecret,
    async tell({ foreignCode, content, sender }, { id, action, body }) {
      const told = toTold(foreignCode, action, body as Readonly<Record<string, string>>);
      const keyed = http.keyed(id, [content, sender]);
      const { error_code, message } = await keyed.post('/cap-nhat', told, Reply);
      if (error_code !== '0') throw keyed.rejection(message, told);
    },
  };
}

const STATES: Readonly<Record<string, string>> = {
  received: 'DANG_XU_LY',
  forwarded: 'CHUYEN_DON_VI',
  asked: 'CHO_BO_SUNG',
  answered: 'DA_TRA_LOI',
  refused: 'TU_CHOI',
  published: 'DA_CONG_KHAI',
};

const toTold = (MaPAKN: string, action: string, { at, to, answer, reason }: Readonly<Record<string, string>>) => ({
  MaPAKN,
  TrangThai: STATES[action],
  ...(at && { ThoiDiem: inVietnam(at) }),
  ...(to && { MaDonVi: to }),
  ...(answer && { NoiDungTraLoi: answer }),
  ...(reason && { LyDo: reason }),
});

/** What it told us: feedback that was filed, more that its sender wrote, or what the sender thinks of the answer. */
export type Heard =
  | { readonly kind: 'filed'; readonly filed: Filed }
  | { readonly kind: 'completed'; readonly foreignCode: string; readonly text: string; readonly at: string }
  | { readonly kind: 'rated'; readonly foreignCode: string; readonly isSatisfied: boolean; readonly at: string };

/** What it told, in our words; `request/invalid` names the field and never its content. */
export function toHeard(told: unknown): Heard {
  const has = (field: string) => typeof told === 'object' && told !== null && field in told;
  if (has('NoiDungBoSung')) {
    const { MaPAKN, NoiDungBoSung, NgayBoSung } = read(BoSung, told, 'request/invalid');
    return { kind: 'completed', foreignCode: MaPAKN, text: NoiDungBoSung, at: NgayBoSung };
  }
  if (has('HaiLong')) {
    const { MaPAKN, HaiLong, NgayDanhGia } = read(DanhGia, told, 'request/invalid');
    return { kind: 'rated', foreignCode: MaPAKN, isSatisfied: HaiLong, at: NgayDanhGia };
  }
  return { kind: 'filed', filed: toFiled(told) };
}

function toFiled(told: unknown): Filed {
  const said = read(PhanAnh, told, 'request/invalid');
  const { NguoiGui } = said;
  return {
    foreignCode: said.MaPAKN,
    class: said.PhanLoai === '1' ? 'regulation' : 'behaviour',
    subject: said.TieuDe,
    content: said.NoiDung,
    sender: NguoiGui && { name: NguoiGui.HoTen, phone: NguoiGui.SoDienThoai, email: NguoiGui.Email },
    isProtected: said.BaoVeNguoiGui,
    dossierCode: said.MaHoSo,
    officeCode: said.MaDonVi,
    sentAt: said.NgayGui,
    transferredAt: said.NgayChuyen,
  };
}
