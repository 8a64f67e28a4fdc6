import { type DataOf, type DossierReceived, type SubmissionFiled } from '#contracts';
import { answered } from './answered.js';
import { dossierReceived, submissionFiled } from './open-sync.js';
import type { Sync } from './sync.js';

export const NOW = new Date('2026-06-30T09:00:00.000Z');
export const DOSSIER = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';
const APPLICANT = { kind: 'citizen', name: 'Nông Thị Mẫu', personalNumber: '006190000002' } as const;

/** Noon in Vietnam on a day of June 2026. */
export const on = (day: number): string => new Date(Date.UTC(2026, 5, day, 5)).toISOString();
export const about = (day: number) => ({ dossierId: DOSSIER, at: on(day) });

export const filed: DataOf<typeof SubmissionFiled> = {
  ...about(10),
  foreignCode: 'H03.14-20260610-0092637',
  procedure: '2.000889',
  officeCode: '000.00.14.H03',
  applicant: APPLICANT,
  components: [],
  facts: {},
  filedAt: on(10),
  papers: 'electronic',
  resultDelivery: 'counter',
};

export const received: DataOf<typeof DossierReceived> = {
  ...about(11),
  code: '000.00.14.H03-260611-0007',
  procedure: '2.000889',
  procedureName: 'Đăng ký biến động quyền sử dụng đất do chuyển nhượng',
  field: { code: 'G13-DD01', name: 'Đất đai' },
  officeCode: '000.00.14.H03',
  channel: 'online',
  applicant: APPLICANT,
  components: [{ code: 'TP.DON', name: 'Đơn đăng ký', originals: 1, copies: 0, electronic: false }],
  appointmentAt: on(26),
  resultDelivery: 'counter',
  fees: 15_000,
};

/** A dossier the portal filed and the desk received. */
export const online = (): Sync =>
  dossierReceived(submissionFiled(undefined, filed)!.state, { ...received, foreignCode: filed.foreignCode }, NOW)!
    .state;

/** A dossier that came in at the desk. */
export const atDesk = (): Sync => dossierReceived(undefined, { ...received, channel: 'desk' }, NOW)!.state;

/** The portal took everything that waits. */
export function inStep(sync: Sync): Sync {
  const [call] = sync.calls;
  return call ? inStep(answered(sync, call.id, { kind: 'ok' }, NOW)!.state) : sync;
}
