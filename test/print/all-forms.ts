import type { Sheet } from '#forms';
import { OLD, registerSample, samplesOf } from '../../apps/one-stop/forms/forms.sample.js';
import { register } from '../../apps/one-stop/forms/register.js';
import { sheetOf } from '../../apps/one-stop/forms/sheet-of.js';
import { handOverSlip } from '../../apps/postal/forms/hand-over-slip.js';

const NEW = new Date('2026-11-24T03:00:00.000Z');

const withPost = handOverSlip(
  {
    listNo: 'BG-261124-0003',
    officeCode: '000.00.14.H03',
    direction: 'deliver',
    at: NEW.toISOString(),
    signedBy: { desk: 'Nguyễn Thị Mẫu', post: 'Hoàng Văn Thử' },
    lines: [
      {
        code: '000.00.14.H03-261124-0007',
        parcel: 'EL000000017VN',
        name: 'Đặng Thị Quỳnh Như Mẫu',
        documents: 3,
        cod: 0,
      },
      { code: '000.00.14.H03-261124-0011', parcel: 'EL000000025VN', name: 'Nông Văn Thử', documents: 1, cod: 100_000 },
    ],
    totals: { parcels: 2, documents: 4, cod: 100_000 },
  },
  'Trung tâm Phục vụ hành chính công xã Ngân Sơn',
);

/** One of every form, by a name for its file: under the circulars of 2018 and of 2025, slips with agency and post, and the register. */
export const allForms = (): (readonly [name: string, sheet: Sheet])[] => [
  ...[OLD, NEW].flatMap((now) => [
    ...samplesOf(now).map((form) => [`${now.getUTCFullYear()}-${form.facts.kind}`, sheetOf(form)] as const),
    [`${now.getUTCFullYear()}-register`, register(registerSample(now, 30))] as const,
  ]),
  ['2026-hand-over-post', withPost],
];
