/** What the post may tell of a parcel, in the order in which it would happen within one second. */
export const SEEN = [
  'ordered',
  'collected',
  'in-transit',
  'at-desk-door',
  'attempt-failed',
  'held',
  'returned-to-desk',
  'delivered',
  'cod-settled',
  'cancelled',
] as const;
export type Seen = (typeof SEEN)[number];

/** One line of the post's tracking, in our words. */
export interface Sighting {
  readonly parcel: string;
  readonly what: Seen;
  /** By the post's clock, to the second. */
  readonly at: string;
  /** Attempts so far, failed ones included. */
  readonly attempt: number;
  readonly note: string;
  /** Collected at the door so far, in đồng. */
  readonly collected: number;
  readonly receivedBy?: 'applicant' | 'representative';
}

/** Whether two lines are the same one told twice. The post's clock has seconds, so quick attempts are told apart by their number. */
export const isSame = (a: Sighting, b: Sighting): boolean => byHappening(a, b) === 0 && a.parcel === b.parcel;

/** By time of happening, whatever the order of arrival. */
export const byHappening = (a: Sighting, b: Sighting): number =>
  a.at.localeCompare(b.at) || a.attempt - b.attempt || SEEN.indexOf(a.what) - SEEN.indexOf(b.what);
