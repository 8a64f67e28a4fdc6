import type { Component, PostalAddress } from '#contracts';
import type { Sighting } from './sighting.js';

/** `collect`: papers from the applicant's home to the desk. `deliver`: a result from the desk to the applicant. */
export const DIRECTIONS = ['collect', 'deliver'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const STATUSES = [
  'ordering',
  'ordered',
  'collected',
  'with-post',
  'in-transit',
  'at-desk-door',
  'handed-to-desk',
  'attempt-failed',
  'delivered',
  'returned-to-desk',
  'cancelled',
  'failed',
] as const;
export type Status = (typeof STATUSES)[number];

/** Both sides signed that the parcel changed hands. */
export interface HandOver {
  readonly list: string;
  readonly at: string;
  readonly deskSigner: string;
  readonly postSigner: string;
}

/** A call to the post that waits to be made; the first is made first. Its id is the key that keeps it single. */
export interface Call {
  readonly id: string;
  readonly action: 'order' | 'handover' | 'cancel' | 'poll';
  readonly body: unknown;
  readonly attempts: number;
  readonly notBefore: string;
}

/** One parcel between an applicant and a one-stop desk. Its id is `<dossierId>/collect` or `<dossierId>/deliver/<n>`. */
export interface Shipment {
  readonly id: string;
  readonly dossierId: string;
  readonly officeCode: string;
  readonly direction: Direction;
  /** What `statusOf` makes of the facts below; final once it is final. */
  readonly status: Status;
  /** The dossier code printed on the slip: the portal's for papers to collect, ours for a result. */
  readonly code: string;
  /** The applicant's end. */
  readonly address: PostalAddress;
  /** Sheets of paper in the parcel, and what they are; what was ordered before that was kept has only their number. */
  readonly documents: number;
  readonly papers?: readonly Component[];
  /** To be collected at the door, in đồng. */
  readonly codAmount: number;
  /** The post's own id of the order, and its S10 item code. */
  readonly orderId?: string;
  readonly parcel?: string;
  /** Everything the post ever told, once each, in the order in which it happened. */
  readonly seen: readonly Sighting[];
  readonly handOver?: HandOver;
  readonly cancelledAt?: string;
  /** Why the post would not take the order. */
  readonly refusal?: string;
  /** Calls other than the order that the post refused: for a person to compare. */
  readonly differences: readonly { readonly call: string; readonly reason: string; readonly at: string }[];
  readonly calls: readonly Call[];
}

const FINAL: ReadonlySet<Status> = new Set(['handed-to-desk', 'delivered', 'returned-to-desk', 'failed']);

/** Nothing the post tells moves it any more. `cancelled` is not final: the postman may have been faster. */
export const isFinal = (status: Status): boolean => FINAL.has(status);
