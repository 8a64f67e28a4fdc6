import type { Sheet } from '#forms';
import { OLD, registerSample, samplesOf, tentativeReceipt } from '../../apps/one-stop/forms/forms.sample.js';
import { register } from '../../apps/one-stop/forms/register.js';
import { sheetOf } from '../../apps/one-stop/forms/sheet-of.js';
import { handOverSlip } from '../../apps/postal/forms/hand-over-slip.js';

const NEW = new Date('2026-11-24T03:00:00.000Z');

const DESK = 'Trung tâm Phục vụ hành chính công xã Ngân Sơn';
const paper = (name: string, originals: number, certified = 0, copies = 0) => ({
  code: 'TP',
  name,
  originals,
  certified,
  copies,
  electronic: false,
});
const FIRST = {
  code: '000.00.14.H03-261124-0007',
  parcel: 'EL000000017VN',
  name: 'Đặng Thị Quỳnh Như Mẫu',
  tracking: 'https://mot-cua.example.vn/tra-cuu/000.00.14.H03-261124-0007',
};
const SECOND = {
  code: '000.00.14.H03-261124-0011',
  parcel: 'EL000000025VN',
  name: 'Nông Văn Thử',
  tracking: 'https://mot-cua.example.vn/tra-cuu/000.00.14.H03-261124-0011',
};
const signed = {
  listNo: 'BG-261124-0003',
  officeCode: '000.00.14.H03',
  at: NEW.toISOString(),
  signedBy: { desk: 'Nguyễn Thị Mẫu', post: 'Hoàng Văn Thử' },
};

const toPost = handOverSlip(
  {
    ...signed,
    direction: 'deliver',
    lines: [
      { ...FIRST, documents: 1, cod: 0, papers: [paper('Giấy chứng nhận quyền sử dụng đất số AA 00000000', 1)] },
      { ...SECOND, documents: 1, cod: 100_000, papers: [paper('Trích lục khai sinh', 1)] },
    ],
    totals: { parcels: 2, documents: 2, cod: 100_000 },
  },
  DESK,
);
const fromPost = handOverSlip(
  {
    ...signed,
    direction: 'collect',
    lines: [
      {
        ...FIRST,
        documents: 4,
        cod: 0,
        fee: 100_000,
        papers: [paper('Đơn đăng ký biến động đất đai', 1), paper('Hợp đồng chuyển nhượng', 0, 2, 1)],
      },
    ],
    totals: { parcels: 1, documents: 4, cod: 0 },
  },
  DESK,
);

/** One of every form, by a name for its file: under the circulars of 2018 and of 2025, slips with agency and post, and the register. */
export const allForms = (): (readonly [name: string, sheet: Sheet])[] => [
  ...[OLD, NEW].flatMap((now) => [
    ...samplesOf(now).map((form) => [`${now.getUTCFullYear()}-${form.facts.kind}`, sheetOf(form)] as const),
    [`${now.getUTCFullYear()}-register`, register(registerSample(now, 30))] as const,
  ]),
  ['2026-receipt-tentative', sheetOf(tentativeReceipt())],
  ['2026-hand-over-to-post', toPost],
  ['2026-hand-over-from-post', fromPost],
];
