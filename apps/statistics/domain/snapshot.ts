import { HubError } from '#contracts';
import type { Period } from './period.js';
import type { Reported } from './recounted.js';

/** Reports that can be frozen, and how each form names itself. */
export const FORMS = { 'ii-06a': 'II.06a/VPCP/KSTT', 'qd-766': 'QĐ 766/QĐ-TTg', cchc: 'Báo cáo CCHC' } as const;
export type Report = keyof typeof FORMS;
export const REPORTS = Object.keys(FORMS) as [Report, ...Report[]];

export const reportOf = (form: string): Report => REPORTS.find((report) => FORMS[report] === form)!;

/** Figures as they were reported; never changed. A correction is a snapshot of its own that names the one before. */
export interface Snapshot extends Period {
  readonly id: string;
  readonly form: string;
  readonly officeCode: string;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly reason?: string | undefined;
  readonly corrects?: string | undefined;
  /** SHA-256 of the canonical JSON of the figures, in hexadecimal. */
  readonly sha256: string;
}

export interface Wish {
  readonly corrects?: string | undefined;
  readonly sha256: string;
}

/** Whether figures may be frozen: of a period that is over, and sound by the form's own checks, where it has any. */
export function assertSound({ to }: Period, figures: Reported, today: string): void {
  if (to >= today) throw new HubError('snapshot/period-not-over');
  const checks = 'checks' in figures ? figures.checks : [];
  const failed = checks.filter(({ holds }) => !holds).map(({ rule }) => rule);
  if (failed.length > 0) throw new HubError('snapshot/does-not-add-up', failed.join('; '));
}

/** The first of a period corrects nothing; any other corrects the latest there is, and says something else than that one. */
export function assertNext(latest: Snapshot | undefined, { corrects, sha256 }: Wish): void {
  if (corrects !== latest?.id) throw new HubError(latest ? 'snapshot/already-taken' : 'snapshot/not-found');
  if (latest?.sha256 === sha256) throw new HubError('snapshot/nothing-changed');
}
