import type { EscalationKind } from '#contracts';

/** Somebody was told of something. */
export interface Alert {
  readonly kind: EscalationKind;
  readonly of: string;
  readonly dueAt: string;
  readonly to: 'clerk' | 'head' | 'applicant';
  readonly raisedAt: string;
  readonly text: string;
}
