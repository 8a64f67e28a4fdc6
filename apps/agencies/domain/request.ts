import type { Component, Facts, Notice, Outcome } from '#contracts';

export const STATUSES = [
  'queued',
  'accepted',
  'awaiting-supplement',
  'awaiting-payment',
  'deferred',
  'settled',
  'cancelled',
  'parked',
] as const;
export type Status = (typeof STATUSES)[number];

/** A notice to pay, and its payment when it was paid. */
export interface KnownNotice extends Notice {
  readonly paid?: { readonly at: string; readonly amount: number };
}

/** What an agency said before its final word, and when by its own clock. */
export interface Heard {
  readonly outcome: Outcome;
  readonly saidAt?: string | undefined;
}

/** A call that waits to be made to the agency; the first is made first. Its id is the key that keeps it single. */
export interface Call {
  readonly id: string;
  /** The request's own action, `supplement`, `cancel` or `poll`. */
  readonly action: string;
  readonly body: unknown;
  readonly attempts: number;
  readonly notBefore: string;
}

/** One step as asked of its agency. */
export interface Request {
  /** The requestId: `<dossierId>/<step>/<attempt>`. */
  readonly id: string;
  readonly dossierId: string;
  readonly step: string;
  readonly stepName: string;
  readonly agency: string;
  /** Who had it before: by law another agency goes on with it. */
  readonly formers?: readonly string[];
  readonly action: string;
  readonly facts: Facts;
  readonly code: string;
  readonly foreignCode?: string | undefined;
  readonly officeCode: string;
  readonly askedAt: string;
  readonly dueAt?: string | undefined;
  readonly status: Status;
  /** Absent: the agency has no system and answers at the desk. */
  readonly system?: { readonly pollEveryMs?: number | undefined } | undefined;
  readonly reference?: string;
  /** When one of the agency's people took it, at an agency without a system. */
  readonly claimedAt?: string;
  /** By the name under which they sign in. */
  readonly claimedBy?: string;
  /** What the applicant brought since, because the agency asked for it. */
  readonly brought?: readonly Component[];
  readonly notices: readonly KnownNotice[];
  readonly heard: readonly Heard[];
  /** The last word: done or refused. */
  readonly outcome?: Outcome;
  /** When it was said, by the agency's own clock, where the agency tells. */
  readonly decidedAt?: string;
  readonly calls: readonly Call[];
  /** Calls queued so far; numbers the next one. */
  readonly callCount: number;
  /** The call that the agency would not take, and why. */
  readonly parked?: { readonly call: Call; readonly fault: string; readonly detail: string; readonly at: string };
  /** Answers that came again or too late and changed nothing. */
  readonly repeats: number;
}

export interface Moment {
  readonly now: Date;
}

/** The agency has not said its last word, and somebody still wants to hear it. */
export const isOpen = ({ status }: Request): boolean => status !== 'settled' && status !== 'cancelled';

/** Until when the agency wants to be waited for, as it said last; nothing unless that is what is waited for now. */
export function deferredUntil({ status, heard }: Request): string | undefined {
  const last = heard.findLast(({ outcome }) => outcome.kind === 'not-yet')?.outcome;
  return status === 'deferred' && last?.kind === 'not-yet' ? last.until : undefined;
}

/** What every event of a request tells. */
export const about = ({ id, dossierId, agency, step }: Request, now: Date) => ({
  dossierId,
  at: now.toISOString(),
  requestId: id,
  agency,
  step,
});
