import type { Counterparty, Setting } from './counterparty.js';
import { openFeedback } from './feedback/feedback.js';
import { openLandRegistry } from './land-registry/land-registry.js';
import { openPost } from './post/post.js';
import { openTax } from './tax/tax.js';
import { openTdOffice } from './td-office/td-office.js';

interface Office {
  /** Its variables begin with it: `<variable>_URL`; and so does its route, in small letters. */
  readonly variable: string;
  readonly port: number;
  /** Vietnamese, for whoever starts the sandbox. */
  readonly title: string;
  /** What may be booked once for each value of a field, and what it is called when it was booked twice. */
  readonly once: readonly (readonly [call: string, field: string, what: string])[];
  readonly open: (setting: Setting, secret: string) => Counterparty;
}

/** Whoever calls the hub back with a signature. To add one: a folder beside this file, and a line here. */
export const OFFICES = {
  landRegistry: {
    variable: 'LAND_REGISTRY',
    port: 4101,
    title: 'đất đai',
    once: [['TiepNhanHoSo', 'SoBienNhan', 'Đăng ký hai lần cùng một số biên nhận']],
    open: openLandRegistry,
  },
  tax: {
    variable: 'TAX',
    port: 4102,
    title: 'thuế',
    once: [
      ['TiepNhanPCT', 'SoBienNhan', 'Hai phiếu chuyển cùng một số biên nhận'],
      ['NopTien', 'MaThongBaoThue', 'Một thông báo được nộp tiền hai lần'],
    ],
    open: openTax,
  },
  post: {
    variable: 'POST',
    port: 4103,
    title: 'bưu điện',
    once: [['Order', 'orderNumber', 'Hai bưu gửi cùng một số đơn hàng']],
    open: openPost,
  },
  tdOffice: {
    variable: 'TD_OFFICE',
    port: 4105,
    title: 'văn bản',
    once: [
      ['DuThao', 'MaThamChieu', 'Hai dự thảo cùng một mã tham chiếu'],
      ['BanHanh', 'SoKyHieu', 'Một số văn bản được cấp hai lần'],
    ],
    open: openTdOffice,
  },
  feedback: {
    variable: 'FEEDBACK',
    port: 4106,
    title: 'phản ánh',
    once: [['CapNhat', 'viec', 'Một trạng thái của phản ánh được báo hai lần']],
    open: openFeedback,
  },
} as const satisfies Readonly<Record<string, Office>>;
export type OfficeName = keyof typeof OFFICES;
export type OfficeVariable = (typeof OFFICES)[OfficeName]['variable'];

/** The offices, and the portal that files with the hub. */
export const COUNTERPARTIES = {
  ...OFFICES,
  portal: { variable: 'PORTAL', port: 4104, title: 'cổng dịch vụ' },
} as const;
export type CounterpartyName = keyof typeof COUNTERPARTIES;
type CounterpartyVariable = (typeof COUNTERPARTIES)[CounterpartyName]['variable'];

const OFFICE_NAMES = Object.keys(OFFICES) as OfficeName[];
const NAMES = Object.keys(COUNTERPARTIES) as CounterpartyName[];

/** Something of every office, by its name. */
export const eachOffice = <T>(work: (name: OfficeName) => T): Record<OfficeName, T> => by(OFFICE_NAMES, work);

/** Something of every counterparty, by its name. */
export const eachCounterparty = <T>(work: (name: CounterpartyName) => T): Record<CounterpartyName, T> =>
  by(NAMES, work);

/** The variables by which a hub is told where the counterparties are. */
export const urlVariables = (url: (name: CounterpartyName) => string): Record<`${CounterpartyVariable}_URL`, string> =>
  Object.fromEntries(NAMES.map((name) => [`${COUNTERPARTIES[name].variable}_URL`, url(name)])) as Record<
    `${CounterpartyVariable}_URL`,
    string
  >;

function by<Name extends string, T>(names: readonly Name[], work: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, work(name)])) as Record<Name, T>;
}
