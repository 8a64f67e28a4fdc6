import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export const SECRET = `whsec_${Buffer.from('feedback'.padEnd(32, '.')).toString('base64')}`;

/** Feedback as it is passed on, under a code of its own. */
export const said = (change: object = {}) => ({
  MaPAKN: `PAKN-${randomUUID().slice(0, 8)}`,
  PhanLoai: '1',
  TieuDe: 'Mẫu đơn khó điền',
  NoiDung: 'Mẫu đơn có hai ô cùng tên.',
  NguoiGui: { HoTen: 'Hoàng Thị Mẫu', SoDienThoai: '0912345678' },
  BaoVeNguoiGui: false,
  MaDonVi: '000.00.14.H03',
  NgayGui: '20261123090000',
  ...change,
});

/** The headers under which it is passed on. */
export function signed(payload: string, secret: string) {
  const at = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg-1', at, payload),
  };
}
