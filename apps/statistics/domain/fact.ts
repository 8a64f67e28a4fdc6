/** Instants as told; null what was not heard. */
type Told = string | null;

/** What statistics ask of one dossier, as last heard. No person is in it. */
export interface Fact {
  readonly code: Told;
  readonly procedure: Told;
  readonly field: Told;
  readonly fieldName: Told;
  /** Online level of the procedure on the day of receipt. */
  readonly level: number | null;
  readonly channel: Told;
  /** The office that received it, or it was filed at: who goes on is worked out by the day. */
  readonly officeCode: Told;
  readonly unit: Told;
  readonly filedAt: Told;
  readonly receivedAt: Told;
  readonly declinedAt: Told;
  readonly finishedAt: Told;
  readonly returnedAt: Told;
  readonly stoppedAt: Told;
  readonly stoppedCause: Told;
  /** Since when each of `promises` held: together they tell what was promised at any instant, also later. */
  readonly promisedAt: readonly string[];
  /** Promised instants; `infinity` while the clock stands still before it ran out. */
  readonly promises: readonly string[];
  readonly supplementedAt: Told;
  readonly supplementedAgainAt: Told;
  readonly fees: number | null;
  readonly resultDelivery: Told;
  readonly electronicResult: boolean;
  /** Files, and of them those made from paper, taken from elsewhere instead of asked for, taken from the national store. */
  readonly componentFiles: number;
  readonly resultFiles: number;
  readonly digitised: number;
  readonly reused: number;
  readonly nationalStore: number;
  readonly apologies: number;
}

/** A dossier nothing was heard of yet. */
export const NOTHING: Fact = {
  code: null,
  procedure: null,
  field: null,
  fieldName: null,
  level: null,
  channel: null,
  officeCode: null,
  unit: null,
  filedAt: null,
  receivedAt: null,
  declinedAt: null,
  finishedAt: null,
  returnedAt: null,
  stoppedAt: null,
  stoppedCause: null,
  promisedAt: [],
  promises: [],
  supplementedAt: null,
  supplementedAgainAt: null,
  fees: null,
  resultDelivery: null,
  electronicResult: false,
  componentFiles: 0,
  resultFiles: 0,
  digitised: 0,
  reused: 0,
  nationalStore: 0,
  apologies: 0,
};
