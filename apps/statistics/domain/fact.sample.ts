import {
  DossierFinished,
  DossierReceived,
  DossierReturned,
  DossierStopped,
  PaperAttached,
  PaperRemoved,
  PaymentRequested,
  PaymentSettled,
  SupplementReceived,
  SupplementRequested,
  type DataOf,
  type HubEvent,
} from '#contracts';

export const OFFICE = '000.00.14.H03';

/** Nine in the morning in Vietnam on a day of June 2026; the 31st is the 1st of July. */
export const on = (day: number): string => new Date(Date.UTC(2026, 5, day, 2)).toISOString();

let numbered = 0;
/** Ids of dossiers nobody else has, the same in every run. */
export const nextDossier = (): string => `0192f3a0-7c1e-7cc3-9a51-${String((numbered += 1)).padStart(12, '0')}`;

/** Received on one day and promised for another. */
export const received = (
  dossierId: string,
  day: number,
  promisedOn: number,
  more: Partial<DataOf<typeof DossierReceived>> = {},
): HubEvent =>
  DossierReceived({
    dossierId,
    at: on(day),
    code: `${OFFICE}-260600-${dossierId.slice(-4)}`,
    procedure: '2.000889',
    procedureName: 'Đăng ký biến động quyền sử dụng đất do chuyển nhượng',
    field: { code: 'G13-DD01', name: 'Đất đai' },
    level: 3,
    officeCode: OFFICE,
    channel: 'desk',
    applicant: { kind: 'citizen', name: 'Nông Thị Mẫu' },
    components: [],
    appointmentAt: on(promisedOn),
    resultDelivery: 'counter',
    fees: 15_000,
    ...more,
  });

export const finished = (dossierId: string, day: number): HubEvent =>
  DossierFinished({
    dossierId,
    at: on(day),
    code: `${OFFICE}-260600-${dossierId.slice(-4)}`,
    officeCode: OFFICE,
    results: [],
    resultDelivery: 'counter',
    owed: 0,
  });

export const returned = (dossierId: string, day: number): HubEvent =>
  DossierReturned({ dossierId, at: on(day), how: 'counter', receivedBy: 'applicant' });

export const withdrawn = (dossierId: string, day: number): HubEvent =>
  DossierStopped({ dossierId, at: on(day), cause: 'withdrawn', reason: 'Người nộp rút hồ sơ' });

const asked = (number: number) => ({ items: ['Bản vẽ'], reason: 'Thiếu bản vẽ', number });
export const supplementRequested = (dossierId: string, day: number, number = 1): HubEvent =>
  SupplementRequested({ dossierId, at: on(day), supplementId: `${dossierId}/supplement/${number}`, ...asked(number) });

export const supplementReceived = (dossierId: string, day: number, promisedOn?: number): HubEvent =>
  SupplementReceived({
    dossierId,
    at: on(day),
    supplementId: `${dossierId}/supplement/1`,
    components: [],
    ...(promisedOn && { appointmentAt: on(promisedOn) }),
  });

const duty = { requestId: 'r', total: 1_000 };
export const paymentRequested = (dossierId: string, day: number): HubEvent =>
  PaymentRequested({ dossierId, at: on(day), ...duty });
export const paymentSettled = (dossierId: string, day: number, promisedOn: number): HubEvent =>
  PaymentSettled({ dossierId, at: on(day), ...duty, appointmentAt: on(promisedOn) });

const PAPER = { paperId: '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d99', code: 'TP.DON', nationalStore: false } as const;
export const attached = (dossierId: string, day: number, of: 'component' | 'result' = 'component'): HubEvent =>
  PaperAttached({ dossierId, at: on(day), ...PAPER, of, digitised: true, reused: 'no' });
export const removed = (dossierId: string, day: number): HubEvent =>
  PaperRemoved({ dossierId, at: on(day), ...PAPER, of: 'component', digitised: true, reused: 'no' });
