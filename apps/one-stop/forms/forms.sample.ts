import { type Envelope, trackingAddress } from '#contracts';
import { findAgency, getTemplate, loadCirculars, loadOrganisation } from '#procedures';
import { ADDRESS, at, AT_DESK, CODE, FILED, MONDAY, OFFICE, on, TRANSFER } from '../domain/examples.js';
import type { Dossier } from '../domain/dossier.js';
import { toControlSlip } from '../domain/forms/control-slip.js';
import { type DueForm, formsDue } from '../domain/forms/dossier-facts.js';
import type { Form } from '../domain/forms/form.js';
import { toHandOver } from '../domain/forms/hand-over.js';
import { issue, issueSlip } from '../domain/forms/issue.js';
import { toIssuer } from '../domain/forms/issuer.js';
import { toRegisterRow } from '../domain/forms/register.js';
import { apologise } from '../domain/apology.js';
import { decline, receiveAtDesk, submit } from '../domain/reception.js';
import { stop } from '../domain/stop.js';
import { requestSupplement } from '../domain/supplements.js';
import type { Register } from './register.js';

/** Made-up forms of real procedures, for specs and to look at. The longest names that were seen stand in them. */
export const ORGANISATION = loadOrganisation('procedures');
export const CIRCULARS = loadCirculars('procedures');
export const OLD = new Date('2025-06-16T02:00:00.000Z');
const TRACKING = 'https://mot-cua.example.vn/tra-cuu';

export const issuingAt = (now: Date) => ({
  now,
  organisation: ORGANISATION,
  circulars: CIRCULARS,
  trackingUrl: TRACKING,
});

const APPLICANT = {
  kind: 'citizen' as const,
  name: 'Nguyễn Hoàng Thị Quỳnh Như Mẫu',
  personalNumber: '006180000002',
  phone: '0900000002',
  email: 'nguoi.nop@example.vn',
  address: 'Số nhà 12, ngõ 34, thôn Khuổi Ngoài Mẫu, xã Ngân Sơn, tỉnh Thái Nguyên',
};

const filing = {
  ...AT_DESK,
  applicant: APPLICANT,
  components: AT_DESK.components.map((paper, i) => ({ ...paper, originals: i % 2, certified: (i + 1) % 2, copies: i })),
};

const receivedAt = (now: Date, own: Partial<typeof filing> = {}) =>
  receiveAtDesk(undefined, { ...filing, ...own }, { ...at(now), procedure: TRANSFER, code: CODE, office: OFFICE });

/** A Monday's reception. */
export const received = receivedAt(MONDAY);
const submitted = submit(
  undefined,
  { ...FILED, applicant: APPLICANT, papers: 'desk', foreignCode: 'H03.14-260615-0001' },
  { now: MONDAY, procedure: TRANSFER },
)!.state;
const declined = decline(
  submitted,
  {
    reason:
      'Hợp đồng chuyển nhượng chưa được công chứng, chứng thực theo khoản 3 Điều 27 Luật Đất đai; giấy chứng nhận đang thế chấp tại ngân hàng và chưa được xoá đăng ký thế chấp.',
  },
  { now: MONDAY },
).state;
const lacking = requestSupplement(
  received.state,
  {
    items: [
      'Hợp đồng chuyển nhượng quyền sử dụng đất đã công chứng (bản nộp thiếu trang 3 và chữ ký của bên chuyển nhượng)',
      'Tờ khai thuế thu nhập cá nhân mẫu 03/BĐS-TNCN',
    ],
    reason: 'Hợp đồng thiếu chữ ký nên chưa đủ căn cứ xác lập việc chuyển nhượng theo quy định.',
  },
  on(1),
).state;
const stopped = stop(
  received.state,
  'withdrawn',
  'Các bên thoả thuận không chuyển nhượng nữa và đề nghị rút hồ sơ.',
  on(2),
).state;

const apologised = apologise(
  received.state,
  {
    reason: 'Phải xác minh lại ranh giới thửa đất với các hộ liền kề; biên bản xác minh chưa đủ chữ ký.',
    appointmentAt: '2026-07-08T10:00:00.000Z',
  },
  on(7),
).state;

/** A story of two steps there and back, one late, and of an office that went on with it. */
const TOLD = [
  told('dossier.step-ready.v1', '2026-06-15T02:00:00.000Z', {
    agency: 'land-registry',
    stepName: 'Thẩm định hồ sơ, lập phiếu chuyển thông tin',
  }),
  told('dossier.step-settled.v1', '2026-06-17T03:15:00.000Z', {
    agency: 'land-registry',
    stepName: 'Thẩm định hồ sơ, lập phiếu chuyển thông tin',
    result: 'done',
    dueAt: '2026-06-16T02:00:00.000Z',
  }),
  told('dossier.step-ready.v1', '2026-06-17T03:15:00.000Z', { agency: 'tax', stepName: 'Xác định nghĩa vụ tài chính' }),
  told('dossier.step-settled.v1', '2026-06-19T08:40:00.000Z', {
    agency: 'tax',
    stepName: 'Xác định nghĩa vụ tài chính',
    result: 'done',
    dueAt: '2026-06-24T03:15:00.000Z',
  }),
  told('dossier.moved.v1', '2026-06-22T01:00:00.000Z', {
    from: { name: 'Bộ phận một cửa xã Cốc Đán' },
    to: { name: 'Bộ phận một cửa xã Ngân Sơn' },
    act: 'Nghị quyết 1683/NQ-UBTVQH15',
  }),
];

function told(type: string, time: string, data: object): Envelope {
  return { type, time, data: { at: time, ...data } } as Envelope;
}

const nameOf = (agency: string): string => findAgency(ORGANISATION, agency)?.name ?? agency;
const dueOf = (dossier: Dossier, name: string): DueForm => formsDue(dossier, nameOf).find((due) => due.name === name)!;
const numbered = (form: Form): Form => ({ ...form, serial: 7 });
const sample = (dossier: Dossier, due: DueForm, now: Date): Form => numbered(issue(dossier, due, issuingAt(now)));

/** The longest receipt: fees still owed, the result by post, and a promise into a year whose notice is awaited. */
export function tentativeReceipt(): Form {
  const now = new Date('2026-12-24T02:00:00.000Z');
  const { state } = receivedAt(now, { feesPaid: false, resultDelivery: 'post', deliverTo: ADDRESS });
  return sample(state, dueOf(state, 'receipt'), now);
}

/** One of each kind, as of a day. There was no stop notice before 2025. */
export function samplesOf(now: Date): Form[] {
  const desk = toIssuer(ORGANISATION, received.state.officeCode, now.toISOString().slice(0, 10)).unit;
  const slip = toHandOver([received.state, received.state], {
    direction: 'to-agency',
    agency: { name: 'Chi nhánh Văn phòng đăng ký đất đai', work: ['land-registry'] },
    desk,
    trackingOf: (code) => trackingAddress(TRACKING, code),
  });
  return [
    sample(received.state, dueOf(received.state, 'receipt'), now),
    sample(lacking, dueOf(lacking, 'supplement-1'), now),
    sample(declined, dueOf(declined, 'refusal'), now),
    sample(apologised, dueOf(apologised, 'apology-1'), now),
    ...(now > OLD ? [sample(stopped, dueOf(stopped, 'stop'), now)] : []),
    sample(received.state, toControlSlip(received.state, TOLD, ORGANISATION, now.toISOString().slice(0, 10)), now),
    numbered(issueSlip('slip', received.state.officeCode, slip, issuingAt(now))),
  ];
}

export function registerSample(now: Date, rows: number): Register {
  const day = now.toISOString().slice(0, 10);
  const issuer = toIssuer(ORGANISATION, received.state.officeCode, day);
  const row = toRegisterRow({ serial: 1, dossier: received.state }, ORGANISATION, { day, desk: issuer.unit });
  return {
    heading: getTemplate(CIRCULARS, 'register', day),
    issuer,
    from: `${day.slice(0, 4)}-01-01`,
    to: day,
    issuedAt: now.toISOString(),
    rows: Array.from({ length: rows }, (_, i) => ({
      ...row,
      serial: i + 1,
      returnedAt: i % 2 ? '2026-07-01T03:00:00.000Z' : undefined,
    })),
  };
}
