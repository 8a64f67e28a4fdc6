import type { PortalStatus, Progress } from '../domain/portal-record.js';

/**
 * TrangThaiHoSo (domain.md §1.1). Each status has a number of its own: a supplement, a duty to pay or a stop is never passed
 * off as "done", which would flatter the count of on-time dossiers.
 */
export const STATUS_NUMBERS: Readonly<Record<PortalStatus, number>> = {
  submitted: 1,
  received: 2,
  declined: 3,
  processing: 4,
  'awaiting-supplement': 5,
  'awaiting-payment': 6,
  'withdrawal-requested': 7,
  stopped: 8,
  finished: 9,
  returned: 10,
};

/** TrangThai of a progress row is how the step ended, from the same list: done, stopped, or to be done again. */
export const PROGRESS_NUMBERS: Readonly<Record<Progress['result'], number>> = { done: 9, refused: 8, undone: 4 };

const BY_NUMBER = new Map(Object.entries(STATUS_NUMBERS).map(([status, number]) => [String(number), status]));

/** Absent for a number there is no status of. */
export const statusNumbered = (number: string): PortalStatus | undefined =>
  BY_NUMBER.get(number.trim()) as PortalStatus | undefined;
