import type { DataOf, DossierFinished, SubmissionFiled } from '#contracts';
import { orderCollection, orderDelivery, ordered } from './order.js';
import type { Direction, Shipment } from './shipment.js';
import type { Seen, Sighting } from './sighting.js';

export const NOW = new Date('2026-06-25T09:00:00.000Z');
export const PARCEL = 'EL000000014VN';
const DOSSIER = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';
const HOME = { name: 'Nông Thị Mẫu', phone: '0980000002', line: 'Tiểu khu 2', province: '06', commune: '01936' };

type Filed = DataOf<typeof SubmissionFiled>;
export const aFiledDossier = (own: Partial<Filed>): Filed => ({
  dossierId: DOSSIER,
  at: NOW.toISOString(),
  foreignCode: '000.00.14.H03-260611-0042',
  procedure: '2.000889',
  officeCode: '000.00.14.H03',
  applicant: { kind: 'citizen', name: HOME.name },
  components: [
    { code: 'TP.DON', name: 'Đơn đăng ký', originals: 1, copies: 0, electronic: false },
    { code: 'TP.HOP-DONG', name: 'Hợp đồng', originals: 1, copies: 1, electronic: false },
  ],
  facts: {},
  filedAt: NOW.toISOString(),
  papers: 'collected',
  collectFrom: HOME,
  resultDelivery: 'post',
  deliverTo: HOME,
  ...own,
});

type Finished = DataOf<typeof DossierFinished>;
export const aFinishedDossier = (own: Partial<Finished>): Finished => ({
  dossierId: DOSSIER,
  at: NOW.toISOString(),
  code: '000.00.14.H03-260611-0007',
  officeCode: '000.00.14.H03',
  results: [{ code: 'KQ.GCN', name: 'Giấy chứng nhận' }],
  resultDelivery: 'post',
  deliverTo: HOME,
  owed: 0,
  ...own,
});

/** A shipment the post has taken the order for. */
export function anOrdered(direction: Direction, owed = 0): Shipment {
  const asked =
    direction === 'collect'
      ? orderCollection(undefined, aFiledDossier({}), NOW)!
      : orderDelivery(undefined, aFinishedDossier({ owed }), NOW)!;
  return ordered(asked.state, { orderId: '1', parcel: PARCEL }, NOW).state;
}

/** What the post tells, `minute` minutes after noon. */
export const seen = (what: Seen, minute: number, own: Partial<Sighting> = {}): Sighting => ({
  parcel: PARCEL,
  what,
  at: new Date(Date.UTC(2026, 5, 26, 12, minute)).toISOString(),
  attempt: 0,
  note: '',
  collected: 0,
  ...own,
});
