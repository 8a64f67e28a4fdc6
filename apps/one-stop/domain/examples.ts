import type { Component, DataOf, HubEvent, Outcome, SubmissionFiled } from '#contracts';
import { loadOrganisation, loadProcedures, type Procedure, readYamlFolder } from '#procedures';
import { toCalendar } from '#working-time';
import type { Dossier } from './dossier.js';
import type { DeskFiling } from './reception.js';

/** Made-up dossiers of the real procedures, for specs. */
const catalog = loadProcedures('procedures');
export const TRANSFER = catalog.get('2.000889', '2026-06-15');
export const COPY = catalog.get('2.000815', '2026-06-15');
export const CALENDAR = toCalendar(readYamlFolder('procedures/calendars').map(({ content }) => content));

export const ORGANISATION = loadOrganisation('procedures');

/** A Monday morning. */
export const MONDAY = new Date('2026-06-15T02:00:00.000Z');
export const DOSSIER_ID = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';
export const CODE = '000.00.14.H03-260615-0007';
export const OFFICE = { code: '000.00.14.H03', unit: '01954' };

export const at = (now: Date) => ({ now, calendar: CALENDAR, organisation: ORGANISATION });

/** Working days after that Monday, at the same hour; June 2026 has no holiday. */
export const on = (day: number) => at(new Date(MONDAY.getTime() + day * 24 * 60 * 60_000));

const party = (name: string, personalNumber: string) => ({ name, personalNumber, address: 'Xã Bằng Vân, Bắc Kạn' });

export const TRANSFER_FACTS = {
  seller: party('Nông Văn Mẫu', '006080000001'),
  buyer: party('Hoàng Thị Thử', '006180000002'),
  parcel: {
    mapSheet: '12',
    parcelNumber: '345',
    areaSquareMetres: 210.5,
    communeCode: '01942',
    address: 'Thôn Mẫu, xã Bằng Vân',
  },
  price: 350_000_000,
  exempt: false,
  originUnclear: false,
};

export const ADDRESS = {
  name: 'Hoàng Thị Thử',
  phone: '0900000002',
  line: 'Thôn Mẫu',
  province: '06',
  commune: '01942',
};

export const papersOf = ({ components }: Procedure): Component[] =>
  components.map(({ code, name }) => ({ code, name, originals: 1, copies: 0, electronic: false }));

export const FILED: DataOf<typeof SubmissionFiled> = {
  dossierId: DOSSIER_ID,
  at: MONDAY.toISOString(),
  foreignCode: 'H03.14-260615-0001',
  procedure: TRANSFER.code,
  officeCode: '000.00.14.H03',
  applicant: { kind: 'citizen', name: 'Hoàng Thị Thử', personalNumber: '006180000002' },
  components: papersOf(TRANSFER),
  facts: TRANSFER_FACTS,
  filedAt: MONDAY.toISOString(),
  papers: 'electronic',
  resultDelivery: 'counter',
};

export const AT_DESK: DeskFiling = { ...FILED, channel: 'desk', feesPaid: true };

export const requestOf = ({ id, linkedCase }: Dossier, step: string): string =>
  `${id}/${step}/${linkedCase.runs[step]?.attempt ?? 0}`;

const agencyOf = ({ procedure }: Dossier, step: string): string =>
  procedure.steps.find((one) => one.step === step)?.agency ?? 'nobody';

/** What an agency says about a step as it is asked now. */
export const saidOf = (dossier: Dossier, step: string) => ({
  dossierId: dossier.id,
  at: MONDAY.toISOString(),
  requestId: requestOf(dossier, step),
  agency: agencyOf(dossier, step),
  step,
});

export const answerTo = (dossier: Dossier, step: string, outcome: Outcome) => ({ ...saidOf(dossier, step), outcome });

export const done = (facts: Extract<Outcome, { kind: 'done' }>['facts'] = {}): Outcome => ({
  kind: 'done',
  facts,
  results: [],
});

export const refused = (wrongFile = false): Outcome => ({ kind: 'refused', reason: 'Không đủ điều kiện', wrongFile });

export const typesOf = (events: readonly HubEvent[]): string[] =>
  events.map(({ contract, at: due }) =>
    (due ? `later ${contract.type}` : contract.type).replace(/dossier\.|\.v1/g, ''),
  );
