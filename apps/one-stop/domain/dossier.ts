import type { Applicant, Channel, Component, DataOf, DeliveryChanged, Facts, ResultPaper } from '#contracts';
import { HubError } from '#contracts';
import { policyOf, type Procedure } from '#procedures';
import type { Business } from './business.js';
import type { Clock } from './clock.js';
import type { Alert } from './escalation/alert.js';
import type { Leg } from './legs.js';
import type { Moment } from './moment.js';
import type { LinkedCase } from './step-runs.js';

/** One applicant's case for one procedure. Plain JSON; instants are ISO strings in UTC. */
export interface Dossier {
  readonly id: string;
  /** From acceptance on. */
  readonly code?: string;
  readonly foreignCode?: string;
  /** Who received it, or has it to check; who goes on with it after a reorganisation is worked out by the day. */
  readonly officeCode: string;
  /** The administrative unit of that office on that day: what it counts for in statistics as they were then. */
  readonly unit?: string;
  /** Reorganisations in which it changed hands, in their order. */
  readonly moves?: readonly Relocation[];
  readonly channel: Channel;
  /** The clerk who took it in, by login. */
  readonly receivedBy?: string;
  /** The same as people know them; for the head of the office only. */
  readonly receivedByName?: string;
  /** The version it was filed under, frozen. */
  readonly procedure: Procedure;
  readonly applicant: Applicant;
  readonly components: readonly Component[];
  readonly facts: Facts;
  readonly fees: Fees;
  readonly business: Business;
  readonly clock: Clock;
  readonly delivery: Delivery;
  /** Since when the result is the applicant's to fetch, where that is later than its coming to the desk. */
  readonly toFetchSince?: string;
  readonly linkedCase: LinkedCase;
  /** Who had it so far, and for how long. */
  readonly legs?: readonly Leg[];
  readonly supplements: readonly Supplement[];
  readonly duties: readonly Duty[];
  /** An apology nobody has signed yet, and the day it would promise. */
  readonly draft?: ApologyDraft;
  readonly apologies?: readonly Apologised[];
  /** What people were told in time. */
  readonly alerts?: readonly Alert[];
  readonly results: readonly StepResult[];
}

/** What was apologised for, and who had the dossier then. */
export interface Apologised {
  readonly oldAt: string;
  readonly newAt: string;
  readonly reason: string;
  readonly responsible: readonly string[];
}

/** By an act the dossier went to `office`, or steps of it to other agencies alone. */
export interface Relocation {
  readonly act: string;
  readonly at: string;
  readonly office?: string;
}

export interface ApologyDraft {
  readonly draftedAt: string;
  readonly oldAt: string;
  readonly newAt: string;
}

/** Whole đồng; the total is known from acceptance on. */
export interface Fees {
  readonly total: number;
  readonly paid: number;
}

/** Where the papers and the result are: `result` is `delivered` once it is in the applicant's hands. */
export type Delivery = Pick<
  DataOf<typeof DeliveryChanged>,
  'papers' | 'result' | 'resultDelivery' | 'deliverTo' | 'sending'
>;

/** Papers asked of the applicant, by the desk or by an agency (then `requestId`). Dropped: nobody needs them any more. */
export interface Supplement {
  readonly id: string;
  readonly requestId?: string;
  readonly items: readonly string[];
  readonly reason: string;
  readonly respondBy: string;
  /** 1 for the first; more than the policy allows makes the dossier count as late. */
  readonly number?: number;
  readonly state: 'open' | 'received' | 'expired' | 'dropped';
}

/** What an agency's notices ask the applicant to pay; `total` in đồng. */
export interface Duty {
  readonly requestId: string;
  readonly total: number;
  readonly state: 'open' | 'paid' | 'dropped';
}

/** A result, and the step that gave it; the desk's own have none. */
export interface StepResult extends ResultPaper {
  readonly step?: string;
}

/** More requests for papers than the law knows: the dossier counts as late, whenever it ends (QĐ 766, 2.1). */
export const countsAsLate = ({ supplements, procedure }: Dossier): boolean =>
  supplements.length > policyOf(procedure).supplementRequests;

/** The draft, as long as it is about the promise that holds. */
export const draftOf = ({ draft, clock }: Dossier): ApologyDraft | undefined =>
  draft?.oldAt === clock.appointmentAt ? draft : undefined;

/** The result lies at the desk until the applicant comes for it; one in the post's hands is the post's to deliver. */
export const isToFetch = ({ business, delivery }: Dossier): boolean =>
  business.state === 'finished' && (delivery.result === 'back-at-desk' || delivery.resultDelivery === 'counter');

export const owedOf = ({ fees }: Dossier): number => Math.max(0, fees.total - fees.paid);

/** What every event of a dossier tells. */
export const about = ({ id }: Dossier, { now }: Pick<Moment, 'now'>): { dossierId: string; at: string } => ({
  dossierId: id,
  at: now.toISOString(),
});

export function getDossier(dossier: Dossier | undefined): Dossier {
  if (!dossier) throw new HubError('dossier/not-found');
  return dossier;
}
