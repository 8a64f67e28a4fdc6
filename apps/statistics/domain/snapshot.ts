import { HubError } from '#contracts';
import type { Ii06a } from './ii-06a.js';
import type { Period } from './period.js';

/** As the form names itself. */
export const II_06A = 'II.06a/VPCP/KSTT';

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

/** Whether figures may be frozen: of a period that is over, and sound by the form's own checks. */
export function assertSound({ to }: Period, { checks }: Pick<Ii06a, 'checks'>, today: string): void {
  if (to >= today) throw new HubError('snapshot/period-not-over');
  const failed = checks.filter(({ holds }) => !holds).map(({ rule }) => rule);
  if (failed.length > 0) throw new HubError('snapshot/does-not-add-up', failed.join('; '));
}

/** The first of a period corrects nothing; any other corrects the latest there is, and says something else than that one. */
export function assertNext(latest: Snapshot | undefined, { corrects, sha256 }: Wish): void {
  if (corrects !== latest?.id) throw new HubError(latest ? 'snapshot/already-taken' : 'snapshot/not-found');
  if (latest?.sha256 === sha256) throw new HubError('snapshot/nothing-changed');
}
