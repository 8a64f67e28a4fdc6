import { standing, type Standing } from '../domain/standing.js';
import type { Difference, Remedy, Sync } from '../domain/sync.js';

/** What an operator needs to compare the portal's books with ours; nothing of the applicant. */
export interface SyncView {
  readonly dossierId: string;
  readonly foreignCode: string;
  readonly officeCode: string;
  readonly standing: Standing;
  readonly waiting: number;
  readonly parked?: Difference | undefined;
  readonly differences: readonly Difference[];
  readonly remedies: readonly Remedy[];
}

export const toView = (sync: Sync): SyncView => ({
  dossierId: sync.dossierId,
  foreignCode: sync.record.foreignCode,
  officeCode: sync.officeCode,
  standing: standing(sync),
  waiting: sync.calls.length,
  parked: sync.parked,
  differences: sync.differences,
  remedies: sync.remedies,
});
