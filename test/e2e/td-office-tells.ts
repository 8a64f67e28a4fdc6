import { createHash } from 'node:crypto';

export const FILE = Buffer.from('%PDF-1.7 signed');
export const NUMBER = '12/TL-UBND';

/** What the document system tells; `at` is minutes past ten. */
const telling =
  (TrangThaiLienThongQLVB: string, fields: object) =>
  (MaThamChieu: string, at: number, change: object = {}) => ({
    MaThamChieu,
    ThoiDiem: `202606121000${String(at).padStart(2, '0')}`,
    TrangThaiLienThongQLVB,
    ...fields,
    ...change,
  });
export const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const fileOf = (bytes: Buffer, sum = sumOf(bytes)) => ({
  TepKySo: { TenTep: 'a.pdf', NoiDung: bytes.toString('base64'), MaBam: sum },
});
export const issued = telling('DA_BAN_HANH', { SoKyHieu: NUMBER, NgayBanHanh: '12/06/2026', ...fileOf(FILE) });
export const notYet = telling('CHO_KY', { NgayHen: '20260615080000', LyDo: 'Chờ ký' });
export const sentBack = telling('TRA_LAI', { LyDo: 'Sai thể thức' });
