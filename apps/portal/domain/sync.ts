import type { DataOf, Decision, FiguresReported } from '#contracts';
import type { PortalRecord, PortalStatus, Progress } from './portal-record.js';

/** One thing to tell the portal, as it stood when it happened. */
export type Item =
  | {
      readonly kind: 'record';
      readonly status: PortalStatus;
      /** Where it stood before, as the portal was told. */
      readonly after?: PortalStatus | undefined;
      readonly record: PortalRecord;
    }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'figures'; readonly figures: Figures };

/** Figures as an office reported them, with the hash the portal can work out again. */
export type Figures = DataOf<typeof FiguresReported>;

/** A call to the portal that waits to be made; the first is made first, and nothing overtakes it. */
export interface Call {
  readonly id: string;
  readonly action: Item['kind'];
  readonly body: Item;
  readonly attempts: number;
  readonly notBefore: string;
}

/** Where the portal's books and ours differ: for a person to compare, never overwritten in silence. */
export interface Difference {
  readonly call: string;
  readonly answer: string;
  readonly at: string;
}

/** What a person did about a parked call, and why. */
export interface Remedy {
  readonly kind: 'resumed' | 'written-off';
  readonly call: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** Calls to the portal about one thing, in their order, and what came of them. */
export interface Told {
  readonly officeCode: string;
  /** Whether the portal holds it, so that it is updated and not created. */
  readonly isKnown: boolean;
  /** By which the portal knows the dossier, where it numbers dossiers itself. */
  readonly portalCode?: string;
  readonly portalId?: string;
  /** Calls queued so far; numbers them. */
  readonly queued: number;
  /** When the portal took a call last. */
  readonly takenAt?: string;
  /** Why nothing is sent: the portal cannot take the first call, and a person has to look at it. */
  readonly parked?: Difference | undefined;
  readonly differences: readonly Difference[];
  readonly remedies: readonly Remedy[];
  readonly calls: readonly Call[];
}

/** What the portal was told, and is still to be told, about one dossier. */
export interface Sync extends Told {
  readonly dossierId: string;
  /** As it is now; every call carries the record as it was then. */
  readonly record: PortalRecord;
  /** The status queued last. */
  readonly status?: PortalStatus;
}

/** The same about figures of a period: one call, and the figures are gone from here once the portal has them. */
export interface FiguresSync extends Told {
  readonly snapshotId: string;
  readonly form: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

/** When the first waiting call may be made; never while it is parked. */
export const nextAt = ({ parked, calls }: Told): string | undefined => (parked ? undefined : calls[0]?.notBefore);

/** The portal is to be told where the dossier stands now. Nothing when it was told exactly that last. */
export function tellStatus(
  sync: Sync,
  status: PortalStatus,
  changes: Partial<PortalRecord>,
  now: Date,
): Decision<Sync> | undefined {
  const record = { ...sync.record, ...changes };
  if (status === sync.status && JSON.stringify(record) === JSON.stringify(sync.record)) return undefined;
  return tell({ ...sync, status, record }, { kind: 'record', status, after: sync.status, record }, now);
}

export const tellProgress = (sync: Sync, progress: Progress, now: Date): Decision<Sync> =>
  tell(sync, { kind: 'progress', progress }, now);

function tell(sync: Sync, body: Item, now: Date): Decision<Sync> {
  const queued = sync.queued + 1;
  const call = callOf(`${sync.dossierId}/sync/${queued}`, body, now);
  return { state: { ...sync, queued, calls: [...sync.calls, call] }, events: [] };
}

export const callOf = (id: string, body: Item, now: Date): Call => ({
  id,
  action: body.kind,
  body,
  attempts: 0,
  notBefore: now.toISOString(),
});
