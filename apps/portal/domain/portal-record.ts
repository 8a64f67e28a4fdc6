import type {
  Applicant,
  Channel,
  Component,
  PaperOrigin,
  PostalAddress,
  ResultDelivery,
  ResultPaper,
} from '#contracts';

/** Where a dossier stands, as the portal cares to know it. The portal's numbers for it are the dialect's. */
export type PortalStatus =
  | 'submitted'
  | 'received'
  | 'declined'
  | 'processing'
  | 'awaiting-supplement'
  | 'awaiting-payment'
  | 'withdrawal-requested'
  | 'stopped'
  | 'finished'
  | 'returned';

export interface Supplement {
  readonly id: string;
  readonly items: readonly string[];
  readonly requestedAt: string;
  readonly receivedAt?: string;
}

export interface KnownPaper extends PaperOrigin {
  readonly id: string;
  /** Of the component. */
  readonly code: string;
}

/** All the portal is told about a dossier. Instants are those at which things happened, never those at which they were sent. */
export interface PortalRecord {
  /** The portal's MaHoSo for what it filed itself, else our own code. */
  readonly foreignCode: string;
  readonly code?: string;
  readonly procedure: string;
  readonly procedureName?: string;
  readonly field?: { readonly code: string; readonly name: string };
  readonly channel: Channel;
  readonly applicant: Applicant;
  readonly components: readonly Component[];
  /** Files the desk has of its components; those the portal filed tell of themselves in `components`. */
  readonly papers?: readonly KnownPaper[];
  readonly fees: number;
  readonly resultDelivery: ResultDelivery;
  readonly deliverTo?: PostalAddress;
  readonly filedAt: string;
  readonly receivedAt?: string;
  readonly appointmentAt?: string;
  readonly declinedAt?: string;
  readonly stoppedAt?: string;
  readonly finishedAt?: string;
  readonly returnedAt?: string;
  readonly reason?: string;
  readonly supplements: readonly Supplement[];
  readonly results: readonly ResultPaper[];
}

/** How one agency's part ended, for the portal's list of progress. */
export interface Progress {
  readonly stepName: string;
  readonly agency: string;
  readonly result: 'done' | 'refused' | 'undone';
  readonly startedAt: string;
  readonly dueAt?: string;
  readonly at: string;
}
